package io.insightdesk.imports;

import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Status;
import io.insightdesk.ticket.TicketType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a ticket a file can bring. */
public enum ImportField {
    /** What the other desk knows the ticket by; imported once, so an import can be repeated. */
    EXTERNAL_ID("externalId", true),
    SUBJECT("subject", true),
    BODY("body", true),
    /** The customer's mail address; an unknown one makes the customer. */
    REQUESTER("requester", true),
    REQUESTER_NAME("requesterName", false),
    STATUS("status", Stream.of(Status.values()).map(Status::code)),
    PRIORITY("priority", Stream.of(Priority.values()).map(Priority::code)),
    TYPE("type", Stream.of(TicketType.values()).map(TicketType::code)),
    CHANNEL("channel", Stream.of(Channel.values()).map(Channel::code)),
    /** Divided by commas. */
    TAGS("tags", false),
    CREATED_AT("createdAt", false),
    SOLVED_AT("solvedAt", false);

    private final String code;
    private final boolean required;
    private final List<String> words;

    ImportField(String code, boolean required) {
        this.code = code;
        this.required = required;
        this.words = List.of();
    }

    ImportField(String code, Stream<String> words) {
        this.code = code;
        this.required = false;
        this.words = words.toList();
    }

    public static Optional<ImportField> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** The name in mappings, as in the API. */
    public String code() {
        return code;
    }

    /** Whether a mapping must say where it comes from. */
    public boolean isRequired() {
        return required;
    }

    /** The values that are understood, beside what a tenant has of its own; empty where any text is. */
    public List<String> words() {
        return words;
    }
}
