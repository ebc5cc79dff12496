package io.insightdesk.satisfaction;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.SYSTEM;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.security.Role;
import io.insightdesk.tenant.LinkKey.Purpose;
import io.insightdesk.tenant.TenantLinks;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.status.Status;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ratings of resolutions. Who asked rates, signed in or by the link of the mail, and once; colleagues of an
 * organisation and the desk don't. The desk and who asked see the rating.
 */
@Stateless
public class SatisfactionService {

    /** The kind of the history's entry. */
    public static final String RATED = "rated";

    @Inject
    SatisfactionRepository repository;

    @Inject
    TicketQueryService tickets;

    @Inject
    PeopleService people;

    @Inject
    ActivityLog log;

    @Inject
    TenantLinks links;

    @Inject
    Event<SatisfactionRated> rated;

    @Inject
    Clock clock;

    /** Of each ticket its last resolution, as far as the caller may know. Tickets that were not solved are left out. */
    @Requires(USE_PORTAL)
    public Map<UUID, SatisfactionRow> of(Collection<TicketRow> asked) {
        var visible = asked.stream()
                .filter(ticket -> ticket.status() != Status.NEW) // and so was never solved
                .filter(ticket -> mayKnow(CallerContext.current(), ticket))
                .map(TicketRow::id)
                .toList();
        return visible.isEmpty()
                ? Map.of()
                : repository.latest(visible).stream()
                        .collect(Collectors.toMap(SatisfactionRow::ticket, Function.identity()));
    }

    /** The customer's ratings so far; for agents only. */
    @Requires(READ_TICKETS)
    public RatingCount ofCustomer(UUID customer) {
        return repository.countOfRequester(customer);
    }

    private static boolean mayKnow(Caller caller, TicketRow ticket) {
        return caller.isStaff() || caller.isAccount(ticket.requester().id());
    }

    /**
     * Rates the last resolution of one's own request.
     *
     * @throws io.insightdesk.ticket.TicketNotFoundException when the caller does not see the ticket
     * @throws PermissionDeniedException when somebody else asked
     * @throws RatingClosedException when there is nothing to rate (any more)
     */
    @Requires(USE_PORTAL)
    public void rate(TicketRef ref, RateResolution given) {
        var ticket = tickets.get(ref);
        var caller = CallerContext.current();
        if (caller.isStaff() || !caller.isAccount(ticket.requester().id())) {
            throw new PermissionDeniedException("only the customer who asked can rate");
        }
        rate(repository.findOpenAndLock(ticket.id()), given);
    }

    /** The resolution that the link of a mail leads to. */
    @NoPermissionRequired("the link is the permission")
    public Optional<RatingRequest> findByLink(String link) {
        return links.verify(Purpose.RATING, link).flatMap(repository::find).flatMap(this::question);
    }

    private Optional<RatingRequest> question(Satisfaction satisfaction) {
        var ref = TicketRef.of(satisfaction.getTicketId());
        return CallerContext.callAs(requester(satisfaction), () -> tickets.find(ref))
                .map(ticket -> new RatingRequest(
                        ticket.number(), ticket.subject(), satisfaction.isOpen(), satisfaction.getRating()));
    }

    /**
     * Rates the resolution that the link of a mail leads to.
     *
     * @throws RatingClosedException when it was rated or the ticket opened again, and for a link that is not ours
     */
    @NoPermissionRequired("the link is the permission, and works once")
    public void rateByLink(String link, RateResolution given) {
        var satisfaction = links.verify(Purpose.RATING, link)
                .flatMap(repository::findAndLock)
                .orElseThrow(RatingClosedException::new);
        CallerContext.runAs(requester(satisfaction), () -> rate(Optional.of(satisfaction), given));
        confirmAddress(satisfaction);
    }

    /** Who comes by a mail's link and answers has got the mail. */
    private void confirmAddress(Satisfaction asked) {
        CallerContext.runAs(
                Caller.system(asked.getTenantId(), Cause.SYSTEM), () -> people.confirmAddress(asked.getRequesterId()));
    }

    /** What the mail asks about; empty when there is nothing to ask any more. */
    @Requires(SYSTEM)
    public Optional<Satisfaction> findOpen(UUID id) {
        return repository.find(id).filter(Satisfaction::isOpen);
    }

    /** The secret part of the link by which this resolution is rated. */
    @Requires(SYSTEM)
    public String link(UUID id) {
        return links.sign(Purpose.RATING, id);
    }

    private void rate(Optional<Satisfaction> open, RateResolution given) {
        var check = new InputCheck();
        var checked = Drafts.check(check, given);
        check.throwIfWrong();
        var rating = Coded.find(Rating.class, checked.rating());
        var satisfaction = open.orElseThrow(RatingClosedException::new);
        var now = clock.instant();
        satisfaction.rate(rating.orElseThrow(), Optional.ofNullable(checked.comment()), now);
        var after = rating.map(Rating::code);
        log.record(
                new Activity(CallerContext.current(), satisfaction.getTicketId(), RATED, Optional.empty(), after, now));
        rated.fire(new SatisfactionRated(satisfaction.getTenantId(), satisfaction.getTicketId()));
    }

    private static Caller requester(Satisfaction satisfaction) {
        return Caller.person(satisfaction.getTenantId(), satisfaction.getRequesterId(), Role.CUSTOMER);
    }
}
