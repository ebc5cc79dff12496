package io.insightdesk.field;

import java.util.Optional;

/** How conditions, columns and filters of tickets name a custom field: {@code customFields.device}. */
public final class CustomFieldName {

    private static final String PREFIX = "customFields.";

    private CustomFieldName() {}

    public static String of(String key) {
        return PREFIX + key;
    }

    /** The field's key; empty for the name of something else. */
    public static Optional<String> key(String name) {
        return Optional.of(name)
                .filter(any -> any.startsWith(PREFIX) && any.length() > PREFIX.length())
                .map(any -> any.substring(PREFIX.length()));
    }
}
