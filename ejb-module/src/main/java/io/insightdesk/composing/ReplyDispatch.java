package io.insightdesk.composing;

import static io.insightdesk.platform.security.Permission.SYSTEM;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketRef;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Posting of a reply in a transaction of its own, which a refusal rolls back without taking the caller's along. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplyDispatch {

    @Inject
    PendingReplyRepository replies;

    @Inject
    PeopleService people;

    @Inject
    ReplyPosting posting;

    @Resource
    SessionContext context;

    /** Posts as the author and forgets that it was pending, both or neither; nothing when it was taken back. */
    @Requires(SYSTEM)
    public void send(UUID id) {
        replies.take(id)
                .ifPresent(reply -> CallerContext.runAs(
                        author(reply.author()),
                        () -> posting.post(
                                TicketRef.of(reply.ticket()), reply.message().outgoing())));
    }

    /**
     * Posts and undoes it: what would be refused is refused now, while the author still looks.
     *
     * @throws RefusedException for the same reasons as {@link ReplyPosting#post}
     */
    @Requires(WORK_TICKETS)
    public void rehearse(TicketRef ref, OutgoingReply reply) {
        posting.post(ref, reply);
        context.setRollbackOnly();
    }

    private Caller author(UUID id) {
        return people.find(id)
                .filter(account -> account.getRole().isStaff() && !account.isDisabled())
                .map(account -> Caller.person(account.getTenantId(), id, account.getRole()))
                .orElseThrow(() -> new PermissionDeniedException("the author is no longer an agent"));
    }
}
