package io.insightdesk.platform.web;

import jakarta.faces.component.UIInput;

/** What an input tells screen readers of the texts below it; a function of the pages' tags. */
public final class InputAria {

    private InputAria() {}

    /**
     * The ids of its message and its hint, as {@code aria-describedby} wants them.
     *
     * @return {@code null}, which leaves the attribute out, when there is neither
     */
    public static String describedBy(UIInput input, String hint) {
        var id = input.getClientId();
        var hintId = hint == null || hint.isEmpty() ? null : id + "Hint";
        if (input.isValid()) {
            return hintId;
        }
        return hintId == null ? id + "Message" : id + "Message " + hintId;
    }
}
