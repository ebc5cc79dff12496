package io.insightdesk.ticket;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * A request as it comes in from a page, the API, an import or the demo, unchecked; {@code null} means not given.
 *
 * @param body plain text, up to 65,536 characters
 * @param bodyHtml rich text instead of {@code body}
 * @param priority {@code low normal high urgent}; {@code normal} when not given
 * @param type {@code question incident problem task}; {@code question} when not given
 * @param channel {@code web chat api}; from the system also {@code email}
 * @param requester the customer's mail address, when the desk submits for somebody; an unknown one makes the customer
 * @param requesterName what to call a customer who is made
 * @param attachments ids of the caller's uploads that the first message takes along
 * @param form the id of the form that the custom fields are of; the default one when not given
 * @param customFields values by the fields' keys, as JSON has them
 */
public record SubmitTicket(
        String subject,
        String body,
        String bodyHtml,
        String priority,
        String type,
        String channel,
        List<String> tags,
        String requester,
        String requesterName,
        List<String> attachments,
        String form,
        Map<String, JsonValue> customFields) {

    /** Without files and custom fields. */
    public SubmitTicket(
            String subject,
            String body,
            String bodyHtml,
            String priority,
            String type,
            String channel,
            List<String> tags,
            String requester,
            String requesterName) {
        this(
                subject,
                body,
                bodyHtml,
                priority,
                type,
                channel,
                tags,
                requester,
                requesterName,
                List.of(),
                null,
                Map.of());
    }

    /** The same with these uploads. */
    public SubmitTicket with(List<String> uploads) {
        return new SubmitTicket(
                subject,
                body,
                bodyHtml,
                priority,
                type,
                channel,
                tags,
                requester,
                requesterName,
                uploads,
                form,
                customFields);
    }

    /** The same with these custom fields of a form; {@code null} for the default one. */
    public SubmitTicket answering(String chosenForm, Map<String, JsonValue> values) {
        return new SubmitTicket(
                subject,
                body,
                bodyHtml,
                priority,
                type,
                channel,
                tags,
                requester,
                requesterName,
                attachments,
                chosenForm,
                values);
    }

    /** What the portal's form has. */
    public static SubmitTicket fromPortal(String subject, String body, String priority) {
        return new SubmitTicket(subject, body, null, priority, null, "web", List.of(), null, null);
    }
}
