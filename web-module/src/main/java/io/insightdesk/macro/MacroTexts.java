package io.insightdesk.macro;

import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.macro.MacroPreview.Change;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of the pages of macros and canned replies. */
@Named("macroWords")
@ApplicationScoped
public class MacroTexts {

    @Inject
    UserLocale userLocale;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    StatusLabels statusLabels;

    String get(String key) {
        return ResourceBundle.getBundle("io.insightdesk.macro.texts", userLocale.getLocale())
                .getString(key);
    }

    /** The field that is changed, as the desk calls it. */
    public String field(Change change) {
        return custom(change).map(fieldLabels::label).orElseGet(() -> ticketTexts()
                .getString(change.field()));
    }

    /** A value of the field that is changed, before or after; nothing for {@code null}. */
    public String word(Change change, String value) {
        return value == null
                ? get("nothing")
                : custom(change).map(key -> fieldLabels.value(key, value)).orElseGet(() -> word(change.field(), value));
    }

    private static Optional<String> custom(Change change) {
        return change.field().startsWith(CustomFieldValuesInput.PATH)
                ? Optional.of(change.field().substring(CustomFieldValuesInput.PATH.length()))
                : Optional.empty();
    }

    private String word(String field, String value) {
        if (field.equals("status")) {
            return statusLabels.word(value);
        }
        var key = field + "." + value;
        return ticketTexts().containsKey(key) ? ticketTexts().getString(key) : value;
    }

    private ResourceBundle ticketTexts() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
    }

    /** What a macro does, in short: "Reply, add tags, status". */
    public String says(MacroRow macro) {
        return macro.actions().stream().map(this::says).collect(Collectors.joining(", "));
    }

    private String says(MacroAction action) {
        return action.setting()
                .map(setting -> fieldLabels.label(setting.key()))
                .orElseGet(() -> get("does." + action.kind().code()));
    }

    /** Why something was not saved. */
    String why(RefusedException refused) {
        if (refused instanceof StaleVersionException) {
            return get("refused.stale");
        }
        return get(refused instanceof PermissionDeniedException ? "refused.permission" : "refused.gone");
    }
}
