package io.insightdesk.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with its filters, order and place. Made by {@link #with}, which leaves out what is empty. */
public final class ListAddress {

    private final String path;
    private final Map<String, String> parameters;

    private ListAddress(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /** The same list with another value of one parameter; an empty or missing value takes it away. */
    public ListAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.isBlank()) {
            changed.put(name, value);
        }
        return new ListAddress(path, changed);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
