package io.insightdesk.ticket.work;

import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request as it comes in from a page, the API, an import or the demo, unchecked; {@code null} means not given.
 *
 * @param properties what the ticket has from the beginning, the subject among it; the usual where nothing is said: priority
 *     {@code normal}, type {@code question}
 * @param body plain text, up to 65,536 characters
 * @param bodyHtml rich text instead of {@code body}
 * @param channel {@code web chat api}; from the system also {@code email}
 * @param requester the customer's mail address, when the desk submits for somebody; an unknown one makes the customer
 * @param requesterName what to call a customer who is made
 * @param attachments ids of the caller's uploads that the first message takes along
 * @param form the id of the form that the custom fields are of; the default one when not given
 */
public record SubmitTicket(
        TicketPatch properties,
        String body,
        String bodyHtml,
        String channel,
        String requester,
        String requesterName,
        List<String> attachments,
        String form) {

    /** By the API, when nothing else is said. */
    public static SubmitTicket of(String subject, String body) {
        var properties = TicketPatch.NONE.setIfGiven(TicketProperty.SUBJECT, subject);
        return new SubmitTicket(properties, body, null, null, null, null, List.of(), null);
    }

    /** What the portal's form has. */
    public static SubmitTicket fromPortal(String subject, String body, String priority) {
        return of(subject, body).set(TicketProperty.PRIORITY, priority).by("web");
    }

    /** @param value {@code null} leaves the usual */
    public SubmitTicket set(TicketProperty property, String value) {
        return with(properties.setIfGiven(property, value));
    }

    /** @param values {@code null} for none */
    public SubmitTicket set(TicketProperty property, List<String> values) {
        return with(properties.setIfGiven(property, values));
    }

    /** The same with these properties instead. */
    public SubmitTicket with(TicketPatch others) {
        return new SubmitTicket(others, body, bodyHtml, channel, requester, requesterName, attachments, form);
    }

    public SubmitTicket by(String givenChannel) {
        return new SubmitTicket(properties, body, bodyHtml, givenChannel, requester, requesterName, attachments, form);
    }

    /**
     * For somebody.
     *
     * @param name {@code null} when it is not known
     */
    public SubmitTicket from(String email, String name) {
        return new SubmitTicket(properties, body, bodyHtml, channel, email, name, attachments, form);
    }

    /** The same with these uploads. */
    public SubmitTicket with(List<String> uploads) {
        return new SubmitTicket(properties, body, bodyHtml, channel, requester, requesterName, uploads, form);
    }

    /** The same with these custom fields of a form; {@code null} for the default one. */
    public SubmitTicket answering(String chosenForm, Map<String, JsonNode> values) {
        return new SubmitTicket(
                properties.withFields(values),
                body,
                bodyHtml,
                channel,
                requester,
                requesterName,
                attachments,
                chosenForm);
    }
}
