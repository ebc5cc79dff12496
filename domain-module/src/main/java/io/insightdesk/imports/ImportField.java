package io.insightdesk.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.insightdesk.platform.Coded;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a ticket a file can bring. */
public enum ImportField implements Coded {
    /** What the other desk knows the ticket by; imported once, so an import can be repeated. */
    EXTERNAL_ID("externalId", true, "id", "externalid", "number", "nummer", "key", "issuekey"),
    SUBJECT(TicketProperty.SUBJECT, true, "subject", "title", "summary", "betreff"),
    BODY("body", true, "body", "description", "text", "message", "beschreibung"),
    /** The customer's mail address; an unknown one makes the customer. */
    REQUESTER("requester", true, "requester", "requesteremail", "customeremail", "email", "mail"),
    REQUESTER_NAME("requesterName", false, "requestername", "customername", "customer", "name", "kunde"),
    STATUS(TicketProperty.STATUS, false, "status", "state"),
    PRIORITY(TicketProperty.PRIORITY, false, "priority", "priorität", "urgency"),
    TYPE(TicketProperty.TYPE, false, "type", "typ", "kind", "issuetype"),
    CHANNEL("channel", TicketProperty.CHANNEL.words(), "channel", "kanal", "via", "source"),
    /** Divided by commas. */
    TAGS(TicketProperty.TAG, false, "tags", "labels"),
    CREATED_AT("createdAt", false, "created", "createdat", "opened", "erstellt", "date"),
    SOLVED_AT("solvedAt", false, "solved", "solvedat", "resolved", "resolvedat", "gelöst");

    private final String code;
    private final boolean required;
    private final List<String> words;
    private final Optional<TicketProperty> property;
    private final Set<String> columns;

    /** @param columns what files call it, as {@link #columns} has it */
    ImportField(String code, boolean required, String... columns) {
        this(code, required, List.of(), Optional.empty(), columns);
    }

    ImportField(String code, List<String> words, String... columns) {
        this(code, false, words, Optional.empty(), columns);
    }

    /** What is changed later like everything that a ticket has. */
    ImportField(TicketProperty property, boolean required, String... columns) {
        this(property.member(), required, property.words(), Optional.of(property), columns);
    }

    ImportField(
            String code, boolean required, List<String> words, Optional<TicketProperty> property, String... columns) {
        this.code = code;
        this.required = required;
        this.words = words;
        this.property = property;
        this.columns = Set.of(columns);
    }

    /** The name in mappings, as in the API. */
    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether a mapping must say where it comes from. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it may come from several columns, each with one value or more. */
    public boolean hasSeveralValues() {
        return property.filter(TicketProperty::hasSeveralValues).isPresent();
    }

    /** The values that are understood, beside what a tenant has of its own; empty where any text is. */
    public List<String> words() {
        return words;
    }

    /**
     * What columns of files that mean it are called: letters and digits alone, in lower case; without "ticket" in
     * front.
     */
    Set<String> columns() {
        return columns;
    }

    /** The property of the ticket that it is; empty of what only a new ticket brings. */
    public Optional<TicketProperty> property() {
        return property;
    }
}
