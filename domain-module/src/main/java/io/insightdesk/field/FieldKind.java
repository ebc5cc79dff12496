package io.insightdesk.field;

import java.util.Arrays;
import java.util.Optional;

/** What a custom field takes. Never changed once the field exists: its values would lose their sense. */
public enum FieldKind {
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
    public String code() {
        return code;
    }

    public boolean hasChoices() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    public static Optional<FieldKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
