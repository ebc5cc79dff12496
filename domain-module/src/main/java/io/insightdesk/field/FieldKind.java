package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** What a custom field takes. Never changed once the field exists: its values would lose their sense. */
public enum FieldKind implements Coded {
    /** One line. */
    TEXT("text"),
    /** Decimal, up to 15 digits before and 6 after the point. */
    NUMBER("number"),
    /** A day, ISO 8601. */
    DATE("date"),
    /** One of the field's choices, by its key. */
    CHOICE("choice"),
    /** Any of them. */
    MULTI_CHOICE("multiChoice"),
    /** Yes or no. */
    CHECKBOX("checkbox");

    private final String code;

    FieldKind(String code) {
        this.code = code;
    }

    /** The name in the database and in the API. */
    @Override
    public String code() {
        return code;
    }

    public boolean hasChoices() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /**
     * A value that a history keeps, as somebody would give it again.
     *
     * @param text as {@link FieldValue#text} made it; of another kind's field with the same key, it comes out as a text
     */
    public JsonNode jsonOf(String text) {
        return switch (this) {
            case TEXT, DATE, CHOICE -> JSON.stringNode(text);
            case NUMBER -> NumberText.json(text);
            case MULTI_CHOICE -> Json.array(List.of(text.split(", ")));
            case CHECKBOX -> Boolean.parseBoolean(text) ? BooleanNode.TRUE : BooleanNode.FALSE;
        };
    }
}
