package io.insightdesk.field;

import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/** Custom fields and their values in the tenant's words, in the reader's language. */
@Named
@RequestScoped
public class FieldLabels {

    @Inject
    UserLocale userLocale;

    @Inject
    CustomFieldService fields;

    private FieldDefinitions set;

    /** What the field is called; its key when there is none (any more). */
    public String label(String key) {
        return set().find(key)
                .map(field -> field.getLabels().in(userLocale.getLocale()))
                .orElse(key);
    }

    /** A value as a history keeps it. */
    public String value(String key, String text) {
        return set().find(key).map(field -> value(field, text)).orElse(text);
    }

    /** What a ticket has in the field. */
    public String value(CustomField field, FieldValue value) {
        return value(field, value.text());
    }

    /** What a ticket has in the field; empty for nothing, and for a field that there is not (any more). */
    public Optional<String> find(String key, CustomFields values) {
        return set().find(key).flatMap(field -> values.find(key).map(value -> value(field, value)));
    }

    /** All that a ticket has, in the order of the fields. */
    public List<Filled> all(CustomFields values) {
        return set().fields().stream()
                .flatMap(field -> values.find(field.getKey()).stream()
                        .map(value -> new Filled(field.getLabels().in(userLocale.getLocale()), value(field, value))))
                .toList();
    }

    /** A field and what is in it. */
    public record Filled(String label, String value) {}

    private String value(CustomField field, String text) {
        return switch (field.getKind()) {
            case CHECKBOX -> text("true".equals(text) ? "yes" : "no");
            case TEXT, NUMBER, DATE, CHOICE, MULTI_CHOICE -> field.inWords(text, userLocale.getLocale());
        };
    }

    /** The fields that the tenant has. */
    public FieldDefinitions set() {
        if (set == null) {
            set = fields.current();
        }
        return set;
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.field.texts", userLocale.getLocale())
                .getString(key);
    }
}
