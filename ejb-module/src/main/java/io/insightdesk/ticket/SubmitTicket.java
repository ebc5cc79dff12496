package io.insightdesk.ticket;

import java.util.List;

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
        List<String> attachments) {

    /** Without files. */
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
        this(subject, body, bodyHtml, priority, type, channel, tags, requester, requesterName, List.of());
    }

    /** The same with these uploads. */
    public SubmitTicket with(List<String> uploads) {
        return new SubmitTicket(
                subject, body, bodyHtml, priority, type, channel, tags, requester, requesterName, uploads);
    }

    /** What the portal's form has. */
    public static SubmitTicket fromPortal(String subject, String body, String priority) {
        return new SubmitTicket(subject, body, null, priority, null, "web", List.of(), null, null);
    }
}
