package io.insightdesk.imports;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.Labels;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusRef;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that a tenant's fields and statuses have, which files may say in any case: keys and labels. Looked up once for
 * many rows. A key goes before another one's label.
 */
public final class TenantLabels {

    private static final Map<String, String> TICKED = Map.of(
            "true", "true", "yes", "true", "ja", "true", "x", "true", "1", "true", "false", "false", "no", "false",
            "nein", "false", "0", "false");

    private final FieldDefinitions fields;
    private final List<String> statusChoices;
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new HashMap<>();

    public TenantLabels(FieldDefinitions fields, StatusDefinitions statuses) {
        this.fields = fields;
        statusChoices = statuses.choices().stream().map(StatusRef::word).toList();
        Stream.of(Status.values()).map(Status::code).forEach(code -> this.statuses.put(code, code));
        statuses.all().forEach(status -> add(this.statuses, status.getKey(), status.getKey()));
        statuses.all().forEach(status -> addLabels(this.statuses, status.getLabels(), status.getKey()));
        fields.fields().forEach(field -> choices.put(field.getKey(), choices(field)));
    }

    private static Map<String, String> choices(CustomField field) {
        if (field.getKind() == FieldKind.CHECKBOX) {
            return TICKED;
        }
        var words = new HashMap<String, String>();
        field.getChoices().forEach(choice -> add(words, choice.key(), choice.key()));
        field.getChoices().forEach(choice -> addLabels(words, choice.labels(), choice.key()));
        return words;
    }

    private static void addLabels(Map<String, String> words, Labels labels, String key) {
        Stream.of(labels.en(), labels.de()).filter(Objects::nonNull).forEach(label -> add(words, label, key));
    }

    private static void add(Map<String, String> words, String word, String key) {
        words.putIfAbsent(word.toLowerCase(Locale.ROOT), key);
    }

    /** The values that the field takes; empty where any text is one. */
    public List<String> of(ImportField field) {
        return field == ImportField.STATUS ? statusChoices : field.words();
    }

    /** The values that the custom field takes; empty where it has no words of its own. */
    public List<String> of(CustomField field) {
        return switch (field.getKind()) {
            case CHECKBOX -> List.of("true", "false");
            case CHOICE, MULTI_CHOICE ->
                field.getChoices().stream()
                        .filter(choice -> !choice.archived())
                        .map(FieldChoice::key)
                        .toList();
            case TEXT, NUMBER, DATE -> List.of();
        };
    }

    /** Whether the field takes the value as it is, in any case. */
    public boolean understands(ImportField field, String value) {
        return of(field).contains(resolve(field, value));
    }

    /** The same for a custom field, where a choice's label counts, too. */
    public boolean understands(CustomField field, String value) {
        return of(field).contains(resolve(field, value));
    }

    /** The same value in the field's own spelling, if it is one of its words. */
    String resolve(ImportField field, String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (field == ImportField.STATUS) {
            return statuses.getOrDefault(lower, value);
        }
        return field.words().contains(lower) ? lower : value;
    }

    /** The same for a custom field: a choice's key for its label. */
    String resolve(CustomField field, String value) {
        return choices.get(field.getKey()).getOrDefault(value.toLowerCase(Locale.ROOT), value);
    }

    /** The tenant's field with this key, archived or not. */
    public Optional<CustomField> find(String key) {
        return fields.find(key);
    }
}
