package io.insightdesk.field;

import java.util.List;

/**
 * A custom field as submitted, not validated yet. In a change {@code null} leaves a part as it is, lists replace, and
 * key and kind can't be given.
 *
 * @param customers {@code none}, {@code see} or {@code fill}; {@code none} when not given
 * @param position the last when not given
 */
public record CustomFieldDraft(
        String key,
        String kind,
        LabelsDraft labels,
        List<Choice> choices,
        Boolean requiredOnSubmit,
        Boolean requiredToSolve,
        String customers,
        Integer position,
        Boolean archived) {

    /** @param archived not when not given */
    public record Choice(String key, LabelsDraft labels, Boolean archived) {}

    /** The same at another place. */
    public static CustomFieldDraft at(int position) {
        return new CustomFieldDraft(null, null, null, null, null, null, null, position, null);
    }
}
