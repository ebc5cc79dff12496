package io.insightdesk.imports;

import io.insightdesk.ticket.property.TicketProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of a ticket a file can bring. */
public enum ImportField {
    /** What the other desk knows the ticket by; imported once, so an import can be repeated. */
    EXTERNAL_ID("externalId", true),
    SUBJECT(TicketProperty.SUBJECT, true),
    BODY("body", true),
    /** The customer's mail address; an unknown one makes the customer. */
    REQUESTER("requester", true),
    REQUESTER_NAME("requesterName", false),
    STATUS(TicketProperty.STATUS, false),
    PRIORITY(TicketProperty.PRIORITY, false),
    TYPE(TicketProperty.TYPE, false),
    CHANNEL("channel", TicketProperty.CHANNEL.words()),
    /** Divided by commas. */
    TAGS(TicketProperty.TAG, false),
    CREATED_AT("createdAt", false),
    SOLVED_AT("solvedAt", false);

    private final String code;
    private final boolean required;
    private final List<String> words;
    private final Optional<TicketProperty> property;

    ImportField(String code, boolean required) {
        this(code, required, List.of(), Optional.empty());
    }

    ImportField(String code, List<String> words) {
        this(code, false, words, Optional.empty());
    }

    /** What is changed later like everything that a ticket has. */
    ImportField(TicketProperty property, boolean required) {
        this(property.member(), required, property.words(), Optional.of(property));
    }

    ImportField(String code, boolean required, List<String> words, Optional<TicketProperty> property) {
        this.code = code;
        this.required = required;
        this.words = words;
        this.property = property;
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

    /** The property of the ticket that it is; empty of what only a new ticket brings. */
    public Optional<TicketProperty> property() {
        return property;
    }
}
