package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The companies that the tenant serves: agents can see them, admins can change them. */
@Stateless
public class OrganisationService {

    @Inject
    CustomerRepository customers;

    @Inject
    TicketDirectory tickets;

    @Inject
    Clock clock;

    /**
     * By name.
     *
     * @param after the last one of the page before
     */
    @Requires(Permission.READ_PEOPLE)
    public Page<OrganisationRow> list(Optional<UUID> after, int limit) {
        return Page.of(
                customers.organisations(after, limit), limit, last -> last.id().toString());
    }

    /** @throws NotFoundException when the tenant has no such organisation */
    @Requires(Permission.READ_PEOPLE)
    public Organisation get(UUID id) {
        return customers.findOrganisation(id).orElseThrow(() -> new NotFoundException("Organisation", id));
    }

    /**
     * The organisation that a form names, in upper or lower case.
     *
     * @param name {@code null} or blank for none
     * @throws InvalidInputException when there is none of this name
     */
    @Requires(Permission.READ_PEOPLE)
    public Optional<Organisation> findNamed(String name) {
        if (Text.isBlank(name)) {
            return Optional.empty();
        }
        return Optional.of(customers
                .findOrganisationByName(Text.line(name))
                .orElseThrow(() -> new InvalidInputException(FieldError.of("organisation", Rule.UNKNOWN))));
    }

    /** {@link #get} for callers who may change it. */
    @Requires(Permission.ADMINISTER)
    public Organisation getToChange(UUID id) {
        return get(id);
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(Permission.ADMINISTER)
    public Organisation create(OrganisationDraft draft) {
        customers.lockNames();
        var name = name(draft, Optional.empty(), OnCreate.class);
        var organisation = new Organisation(CallerContext.current().tenant(), name, clock.instant());
        share(organisation, draft.sharesTickets());
        customers.add(organisation);
        customers.flush();
        return organisation;
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such organisation
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(Permission.ADMINISTER)
    public Organisation change(UUID id, OrganisationDraft draft, OptionalLong expectedVersion) {
        customers.lockNames();
        var organisation = lock(id, expectedVersion);
        if (draft.name() != null) {
            organisation.rename(name(draft, Optional.of(organisation)));
        }
        share(organisation, draft.sharesTickets());
        customers.flush();
        return organisation;
    }

    /** @throws OrganisationInUseException when customers or tickets name it; otherwise like {@link #change} */
    @Requires(Permission.ADMINISTER)
    public void delete(UUID id, OptionalLong expectedVersion) {
        var organisation = lock(id, expectedVersion);
        if (customers.hasMembers(id) || tickets.isAnyOf(id)) {
            throw new OrganisationInUseException();
        }
        customers.remove(organisation);
    }

    private Organisation lock(UUID id, OptionalLong expectedVersion) {
        var organisation = get(id);
        customers.lock(organisation);
        StaleVersionException.throwIfStale(expectedVersion, organisation.getVersion());
        return organisation;
    }

    private static void share(Organisation organisation, Boolean wanted) {
        if (Boolean.TRUE.equals(wanted)) {
            organisation.shareTickets();
        } else if (Boolean.FALSE.equals(wanted)) {
            organisation.keepTicketsApart();
        }
    }

    private String name(OrganisationDraft draft, Optional<Organisation> own, Class<?>... groups) {
        var check = new InputCheck();
        var name = Drafts.check(check, draft, groups).name();
        check.throwIfWrong();
        customers
                .findOrganisationByName(name)
                .filter(other -> own.isEmpty() || !other.equals(own.get()))
                .ifPresent(other -> check.wrong("name", Rule.ALREADY_TAKEN));
        check.throwIfWrong();
        return name;
    }
}
