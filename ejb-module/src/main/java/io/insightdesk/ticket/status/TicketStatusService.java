package io.insightdesk.ticket.status;

import static io.insightdesk.platform.security.Permission.ADMINISTER;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A tenant's custom statuses and its words for the built-in ones, managed by its admins. */
@Stateless
public class TicketStatusService {

    @Inject
    StatusRepository repository;

    @Inject
    StatusCache statusCache;

    @Inject
    TicketStatusInput input;

    @Inject
    Event<StatusesChanged> changed;

    @Inject
    Clock clock;

    /** The statuses as the pages of tickets need them; which of them customers are told of, they say themselves. */
    @NoPermissionRequired("guests see their requests' status too; only names of statuses are read, no tickets")
    public StatusDefinitions current() {
        return statusCache.current();
    }

    /** All of them by category and in their order, archived ones too. */
    @Requires(ADMINISTER)
    public List<TicketStatus> list() {
        return new StatusDefinitions(repository.all()).all();
    }

    /** @throws NotFoundException when the tenant has no such status */
    @Requires(ADMINISTER)
    public TicketStatus get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("Status", id));
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(ADMINISTER)
    public TicketStatus create(TicketStatusDraft draft) {
        var tenant = CallerContext.current().tenant();
        repository.lockOrder(tenant);
        var others = repository.all();
        var status = input.check(tenant, draft, others, clock.instant());
        repository.add(status);
        Positioned.makeRoomFor(status, others);
        return saved(status);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such status
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(ADMINISTER)
    public TicketStatus update(UUID id, TicketStatusDraft draft, OptionalLong expectedVersion) {
        var status = lock(id, expectedVersion);
        status.amend(input.check(status, draft), clock.instant());
        Positioned.makeRoomFor(status, repository.all());
        return saved(status);
    }

    /**
     * Deletes a status that no ticket has, and archives any other. The built-in one gets its usual words back.
     *
     * @return whether it was deleted
     * @throws NotFoundException when the tenant has no such status
     * @throws StaleVersionException when it was changed since
     */
    @Requires(ADMINISTER)
    public boolean delete(UUID id, OptionalLong expectedVersion) {
        var status = lock(id, expectedVersion);
        var isUsed = repository.isUsed(status.getKey());
        if (isUsed) {
            status.archive(clock.instant());
        } else {
            repository.remove(status);
        }
        saved(status);
        return !isUsed;
    }

    private TicketStatus saved(TicketStatus status) {
        repository.flush();
        changed.fire(new StatusesChanged(status.getTenantId()));
        return status;
    }

    private TicketStatus lock(UUID id, OptionalLong expectedVersion) {
        repository.lockOrder(CallerContext.current().tenant());
        var status = repository.findAndLock(id).orElseThrow(() -> new NotFoundException("Status", id));
        StaleVersionException.throwIfStale(expectedVersion, status.getVersion());
        return status;
    }
}
