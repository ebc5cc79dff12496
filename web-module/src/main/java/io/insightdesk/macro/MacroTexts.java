package io.insightdesk.macro;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of the pages of macros and canned replies. */
@Named("macroWords")
@ApplicationScoped
public class MacroTexts {

    @Inject
    Region region;

    String get(String key) {
        return ResourceBundle.getBundle("io.insightdesk.macro.texts", region.getLocale())
                .getString(key);
    }

    /** The name of a ticket's field. */
    String field(String field) {
        return ticketTexts().getString(field);
    }

    /** The value of a ticket's field; nothing for {@code null}. */
    String word(String field, String value) {
        if (value == null) {
            return get("nothing");
        }
        var key = field + "." + value;
        return ticketTexts().containsKey(key) ? ticketTexts().getString(key) : value;
    }

    private ResourceBundle ticketTexts() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
    }

    /** What a macro does, in short: "Reply, add tags, status". */
    public String says(MacroRow macro) {
        return macro.actions().stream()
                .map(action -> get("does." + action.kind().code()))
                .collect(Collectors.joining(", "));
    }

    /** Why something was not saved. */
    String why(RefusedException refused) {
        if (refused instanceof StaleVersionException) {
            return get("refused.stale");
        }
        return get(refused instanceof PermissionDeniedException ? "refused.permission" : "refused.gone");
    }
}
