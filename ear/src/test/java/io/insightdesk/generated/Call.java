package io.insightdesk.generated;

import java.util.Map;

/**
 * One request.
 *
 * @param address path and query, encoded
 * @param contentType {@code null} without a body
 */
record Call(String method, String address, Map<String, String> headers, String contentType, String body) {

    private static final int SHOWN = 400;

    static Call get(String address) {
        return new Call("GET", address, Map.of(), null, null);
    }

    static Call form(String address, Map<String, String> headers, String body) {
        return new Call("POST", address, headers, "application/x-www-form-urlencoded", body);
    }

    /** Shortened, so that a report can be read. */
    @Override
    public String toString() {
        var text = method + " " + address + (headers.isEmpty() ? "" : " " + headers) + (body == null ? "" : " " + body);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
    }
}
