package io.insightdesk.sla;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.sla.SlaPolicy.Terms;
import io.insightdesk.tenant.TenantCreated;
import io.insightdesk.ticket.property.Condition;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A tenant's SLA policies, managed by its admins. */
@Stateless
public class SlaPolicyService {

    @Inject
    SlaPolicyRepository policies;

    @Inject
    SlaPolicyInput input;

    @Inject
    Event<SlaPoliciesChanged> changed;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /** Gives a new tenant the standard policy, in the transaction that creates the tenant. */
    @Requires(Permission.SYSTEM)
    public void onTenantCreated(@Observes TenantCreated event) {
        policies.add(SlaPolicy.standard(event.tenant(), clock.instant()));
    }

    /** All policies, in the order in which they are asked. */
    @Requires(Permission.ADMINISTER)
    public List<SlaPolicy> list() {
        return policies.all(CallerContext.current().tenant());
    }

    /** @throws NotFoundException when the tenant has no such policy */
    @Requires(Permission.ADMINISTER)
    public SlaPolicy get(UUID id) {
        return policies.find(id).orElseThrow(() -> new NotFoundException("SLA policy", id));
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(Permission.ADMINISTER)
    public SlaPolicy create(SlaPolicyDraft draft) {
        var tenant = CallerContext.current().tenant();
        var terms = input.check(
                tenant,
                draft,
                new Terms(null, Positioned.behind(policies.all(tenant)), Condition.EVERYTHING, List.of()));
        var policy = new SlaPolicy(tenant, terms, clock.instant());
        policies.add(policy);
        SlaPolicy.makeRoomFor(policy, policies.all(tenant), clock.instant());
        policies.flush();
        announce(tenant);
        return policy;
    }

    /**
     * Changes a policy. Clocks that run follow soon afterwards, with what has elapsed.
     *
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such policy
     * @throws StaleVersionException when the policy was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(Permission.ADMINISTER)
    public SlaPolicy update(UUID id, SlaPolicyDraft draft, OptionalLong expectedVersion) {
        var policy = lock(id, expectedVersion);
        var before = new Terms(policy.getName(), policy.getPosition(), policy.getConditions(), policy.getTargets());
        policy.amend(input.check(policy.getTenantId(), draft, before), clock.instant());
        SlaPolicy.makeRoomFor(policy, policies.all(policy.getTenantId()), clock.instant());
        policies.flush();
        announce(policy.getTenantId());
        return policy;
    }

    /**
     * Deletes a policy. Clocks that run follow whatever policy applies now, soon afterwards.
     *
     * @throws NotFoundException when the tenant has no such policy
     * @throws StaleVersionException when the policy was changed since
     */
    @Requires(Permission.ADMINISTER)
    public void delete(UUID id, OptionalLong expectedVersion) {
        var policy = lock(id, expectedVersion);
        policies.remove(policy);
        announce(policy.getTenantId());
    }

    /** Twice for the clocks: at once, and when the last node has forgotten the policies as they were. */
    private void announce(UUID tenant) {
        changed.fire(new SlaPoliciesChanged(tenant));
        jobs.enqueue(SlaRecalculationJob.KIND, SlaRecalculationJob.BEGIN);
        jobs.enqueue(
                SlaRecalculationJob.KIND,
                SlaRecalculationJob.BEGIN,
                clock.instant().plus(SlaPolicyCache.KEPT).plusSeconds(1));
    }

    private SlaPolicy lock(UUID id, OptionalLong expectedVersion) {
        var policy = policies.findAndLock(id).orElseThrow(() -> new NotFoundException("SLA policy", id));
        StaleVersionException.throwIfStale(expectedVersion, policy.getVersion());
        return policy;
    }
}
