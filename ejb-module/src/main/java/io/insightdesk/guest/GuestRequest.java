package io.insightdesk.guest;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What somebody without an account sent; not validated yet.
 *
 * @param form the id of the form that the custom fields are of, or {@code null} for the default one
 * @param customFields values by the fields' keys, as JSON has them
 */
public record GuestRequest(
        String name, String email, String subject, String message, String form, Map<String, JsonNode> customFields) {

    /** Without custom fields. */
    public GuestRequest(String name, String email, String subject, String message) {
        this(name, email, subject, message, null, Map.of());
    }

    /** The same with these answers. */
    public GuestRequest answering(String chosenForm, Map<String, JsonNode> values) {
        return new GuestRequest(name, email, subject, message, chosenForm, values);
    }
}
