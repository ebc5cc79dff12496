package io.insightdesk.ticket.conversation;

import java.util.List;

/** The uploads that a form's hidden field names. */
public final class UploadIds {

    private UploadIds() {}

    /** @param field ids with commas between; {@code null} for none */
    public static List<String> ids(String field) {
        return field == null ? List.of() : List.of(field.split(","));
    }
}
