package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.platform.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry of a ticket's history: who or what did what, when, with the values before and after. Never changed. */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "activity")
public class Activity extends TenantOwned {

    public static final String CREATED = "created";
    public static final String REPLIED = "replied";
    public static final String NOTED = "noted";
    public static final String LINKED = "linked";
    public static final String UNLINKED = "unlinked";
    public static final String SLA_BREACHED = "slaBreached";

    @Column(name = "ticket_id", updatable = false)
    private UUID ticketId;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "actor_id", updatable = false)
    private UUID actorId;

    @Column(updatable = false)
    private String cause;

    @Column(updatable = false)
    private String kind;

    /** Of a change of a custom field: its key. */
    @Column(updatable = false)
    private String field;

    @Column(name = "before", updatable = false)
    private String before;

    @Column(name = "after", updatable = false)
    private String after;

    /** Of a field's change: the version of the ticket that it was made to. */
    @Column(name = "ticket_version", updatable = false)
    private Long ticketVersion;

    protected Activity() {}

    public Activity(
            Caller caller, UUID ticketId, String kind, Optional<String> before, Optional<String> after, Instant at) {
        super(caller.tenant());
        this.ticketId = ticketId;
        this.at = at;
        this.actorId = caller.account().orElse(null);
        this.cause = caller.cause().code();
        this.kind = kind;
        this.before = before.orElse(null);
        this.after = after.orElse(null);
    }

    /** What a verb of the ticket changed. */
    public Activity(Caller caller, Ticket ticket, TicketChange change, Instant at) {
        this(caller, ticket.getId(), change.field().activityKind(), change.before(), change.after(), at);
        ticketVersion = ticket.getVersion();
        field = change.key().orElse(null);
    }

    public UUID getTicketId() {
        return ticketId;
    }

    public String getKind() {
        return kind;
    }
}
