package io.insightdesk.sla;

import static io.insightdesk.sla.Metric.FIRST_RESPONSE;
import static io.insightdesk.sla.Metric.RESOLUTION;
import static io.insightdesk.ticket.Priority.HIGH;
import static io.insightdesk.ticket.Priority.LOW;
import static io.insightdesk.ticket.Priority.NORMAL;
import static io.insightdesk.ticket.Priority.URGENT;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.ConditionConverter;
import io.insightdesk.ticket.property.TicketValues;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant promises on the tickets that fulfil the policy's conditions. A tenant's policies are ordered by
 * {@code position}; the first that applies to a ticket holds for it, however few promises it makes.
 *
 * <p>A clock remembers the name and target it was promised, so it stays explainable when its policy is changed or deleted.
 */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "sla_policy")
public class SlaPolicy extends TenantOwned implements Positioned {

    private String name;
    private int position;

    @Convert(converter = ConditionConverter.class)
    private Group conditions = Condition.EVERYTHING;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sla_target", joinColumns = @JoinColumn(name = "policy_id"))
    private List<SlaTarget> targets = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected SlaPolicy() {}

    public SlaPolicy(UUID tenantId, Terms terms, Instant now) {
        super(tenantId);
        this.createdAt = now;
        amend(terms, now);
    }

    /**
     * What each new tenant begins with: every ticket, around the clock; first response within 1, 4, 8 and 24 hours and
     * resolution within 8, 24, 72 and 120 hours, from urgent to low.
     */
    public static SlaPolicy standard(UUID tenantId, Instant now) {
        var targets = List.of(
                hours(tenantId, FIRST_RESPONSE, URGENT, 1),
                hours(tenantId, FIRST_RESPONSE, HIGH, 4),
                hours(tenantId, FIRST_RESPONSE, NORMAL, 8),
                hours(tenantId, FIRST_RESPONSE, LOW, 24),
                hours(tenantId, RESOLUTION, URGENT, 8),
                hours(tenantId, RESOLUTION, HIGH, 24),
                hours(tenantId, RESOLUTION, NORMAL, 72),
                hours(tenantId, RESOLUTION, LOW, 120));
        return new SlaPolicy(tenantId, new Terms("Standard", 1, Condition.EVERYTHING, targets), now);
    }

    private static SlaTarget hours(UUID tenantId, Metric metric, Priority priority, int hours) {
        return new SlaTarget(tenantId, metric, priority, Duration.ofHours(hours), Optional.empty());
    }

    /** Replaces what the policy says. */
    public void amend(Terms terms, Instant now) {
        name = terms.name();
        position = terms.position();
        conditions = terms.conditions();
        if (!Set.copyOf(targets).equals(Set.copyOf(terms.targets()))) {
            targets.clear();
            targets.addAll(terms.targets());
        }
        updatedAt = now;
    }

    /**
     * Makes room for {@code placed}, which stands where it was put: policies that stood there, or come to stand on each
     * other by that, move one place back.
     *
     * @param all the tenant's policies
     */
    public static void makeRoomFor(SlaPolicy placed, List<SlaPolicy> all, Instant now) {
        Positioned.makeRoomFor(placed, all).forEach(policy -> policy.updatedAt = now);
    }

    /** Whether it asks nothing of a ticket, so that those behind it apply to none. */
    public boolean isForAllTickets() {
        return conditions.conditions().isEmpty();
    }

    public boolean appliesTo(Ticket ticket) {
        return conditions.holds(TicketValues.of(ticket), ConditionContext.NOBODY);
    }

    /** Whether it may promise something else after a change of this field of a ticket. */
    public boolean looksAt(TicketField change) {
        return change == TicketField.PRIORITY || conditions.looksAt(change);
    }

    /** What is promised for a metric on tickets of a priority, if anything. */
    public Optional<AppliedSlaTarget> promise(Metric metric, Priority priority) {
        return targets.stream()
                .filter(target -> target.isFor(metric, priority))
                .findFirst()
                .map(target -> new AppliedSlaTarget(getId(), name, target.getDuration(), target.getCalendarId()));
    }

    /** The first of {@code policies}, in their order, that applies to the ticket. */
    public static Optional<SlaPolicy> firstFor(Ticket ticket, List<SlaPolicy> policies) {
        return policies.stream()
                .sorted(Positioned.ORDER)
                .filter(policy -> policy.appliesTo(ticket))
                .findFirst();
    }

    public String getName() {
        return name;
    }

    @Override
    public int getPosition() {
        return position;
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    public Group getConditions() {
        return conditions;
    }

    /** By metric, the most urgent first. */
    public List<SlaTarget> getTargets() {
        return targets.stream()
                .sorted(comparing(SlaTarget::getMetric).thenComparing(SlaTarget::getPriority, reverseOrder()))
                .toList();
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public long getVersion() {
        return version;
    }

    /**
     * What a policy says, checked.
     *
     * @param conditions of the use {@link io.insightdesk.ticket.property.ConditionUse#SLA}
     * @param targets at most one for each metric and priority
     */
    public record Terms(String name, int position, Group conditions, List<SlaTarget> targets) {}
}
