package io.insightdesk.platform.config;

import java.util.Arrays;
import java.util.List;

/** A setting's values by comma. */
final class ValueList {

    private ValueList() {}

    /** Without blanks around them and without empty ones. */
    static List<String> of(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
