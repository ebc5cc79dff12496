package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.List;
import java.util.Optional;

/**
 * Reads the texts that a custom field's values are compared with. Archived choices are fine: tickets have them.
 *
 * @param path where the texts stand, in errors
 */
public record ConditionValueReader(CustomField field, String path, InputCheck check) {

    private static final List<String> FLAGS = List.of("true", "false");

    /** The text as {@link FieldValue#codes} has it; empty when it is wrong, which is noted. */
    public Optional<String> read(String given) {
        return switch (field.getKind()) {
            case TEXT -> Optional.of(given);
            case NUMBER -> number(given);
            case DATE -> valueReader().read(JSON.stringNode(given)).map(FieldValue::text);
            case CHOICE, MULTI_CHOICE ->
                oneOf(field.getChoices().stream().map(FieldChoice::key).toList(), given);
            case CHECKBOX -> oneOf(FLAGS, given);
        };
    }

    private Optional<String> number(String given) {
        return valueReader().read(NumberText.json(given)).map(FieldValue::text);
    }

    private FieldReader valueReader() {
        return new FieldReader(field, path, Optional.empty(), check);
    }

    private Optional<String> oneOf(List<String> known, String given) {
        if (known.contains(given)) {
            return Optional.of(given);
        }
        check.wrong(path, Rule.NOT_ONE_OF, String.join(", ", known));
        return Optional.empty();
    }
}
