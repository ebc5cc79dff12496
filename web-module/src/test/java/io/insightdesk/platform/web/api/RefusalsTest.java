package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.account.InvalidCredentialsException;
import io.insightdesk.account.StaffRefusedException;
import io.insightdesk.account.TooManyAttemptsException;
import io.insightdesk.attachment.FileTooLargeException;
import io.insightdesk.customer.OrganisationInUseException;
import io.insightdesk.imports.ImportRefusedException;
import io.insightdesk.macro.CannedReplyNotFoundException;
import io.insightdesk.macro.MacroNotFoundException;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.BodyTooLargeException;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.satisfaction.RatingClosedException;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.StaleTicketException;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketTakenException;
import io.insightdesk.ticket.bulk.BulkRefusedException;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.status.Status;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of the API are told of each refusal: status, name and sentence are part of the contract. */
class RefusalsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                blank(400, "Bad Request", "The body is not valid UTF-8.", malformed("The body is not valid UTF-8.")),
                named("malformed-query", 400, "Bad Request", "Invalid query parameter: cursor.", query("cursor")),
                blank(401, "Unauthorized", "Invalid e-mail or password.", new InvalidCredentialsException()),
                blank(
                        403,
                        "Forbidden",
                        "Your role does not have permission to do this.",
                        new PermissionDeniedException("this needs the permission WORK_TICKETS")),
                blank(404, "Not Found", "SLA policy not found.", new NotFoundException("SLA policy", "x")),
                blank(404, "Not Found", "Ticket not found.", new TicketNotFoundException("ACME-1")),
                blank(404, "Not Found", "Macro not found.", new MacroNotFoundException("x")),
                blank(404, "Not Found", "Canned reply not found.", new CannedReplyNotFoundException("x")),
                conflict(
                        "organisation-in-use",
                        "The organisation is in use by customers or tickets.",
                        new OrganisationInUseException()),
                conflict("ticket-taken", "Ben has already taken this ticket.", new TicketTakenException("Ben")),
                conflict("ticket-merged", "The ticket was merged into ACME-2.", new TicketMergedException("ACME-2")),
                conflict(
                        "reply-held",
                        "There are new messages since lastSeenSeq. Nothing was posted.",
                        new StaleReplyException(List.of())),
                staff(
                        StaffRefusedException.Reason.ONESELF,
                        "You can't change your own role or disable your own account."),
                staff(StaffRefusedException.Reason.LAST_OWNER, "A help desk needs at least one owner."),
                staff(StaffRefusedException.Reason.NOT_INVITED, "Only pending invitations can be resent."),
                imported(ImportRefusedException.Reason.NOT_CHECKED, "The import must be checked with a mapping first."),
                imported(ImportRefusedException.Reason.NOT_FAILED, "Only a failed import can be resumed."),
                imported(ImportRefusedException.Reason.STARTED, "The import has already been started."),
                imported(
                        ImportRefusedException.Reason.ANOTHER_RUNS,
                        "Another import is running. Start this one when it has finished."),
                bulk(BulkRefusedException.Reason.RUNNING, "The bulk edit is still in progress."),
                bulk(BulkRefusedException.Reason.UNDONE, "The bulk edit has already been undone."),
                move(IllegalMoveException.Reason.ITSELF, "A ticket can't be merged or linked with itself."),
                move(IllegalMoveException.Reason.OTHER_REQUESTER, "Only tickets of the same customer can be merged."),
                move(
                        IllegalMoveException.Reason.TARGET_CLOSED,
                        "Tickets can't be merged into a closed ticket. Reopen it first."),
                move(IllegalMoveException.Reason.NOT_MERGED, "The ticket is not merged."),
                move(
                        IllegalMoveException.Reason.TARGET_MERGED,
                        "The other ticket was merged into a third one. Undo that merge first."),
                move(IllegalMoveException.Reason.FIRST_MESSAGE, "The first message can't be moved to another ticket."),
                move(IllegalMoveException.Reason.BEGINS_WITH_NOTE, "A new ticket can't begin with an internal note."),
                move(IllegalMoveException.Reason.ALREADY_LINKED, "These tickets are already linked like this."),
                move(IllegalMoveException.Reason.HAS_PARENT, "The ticket already has a parent."),
                move(IllegalMoveException.Reason.RING_OF_PARENTS, "A ticket can't be its own ancestor."),
                transition(IllegalTransitionException.Reason.NOT_IN_TABLE, "This change of status is not allowed."),
                transition(
                        IllegalTransitionException.Reason.NEEDS_ASSIGNEE,
                        "The ticket must be assigned to somebody before it can be solved."),
                transition(
                        IllegalTransitionException.Reason.REOPEN_WINDOW_OVER,
                        "The ticket was closed too long ago to be reopened."),
                blank(
                        409,
                        "Conflict",
                        "The ticket can't be rated: it is not solved, or has already been rated.",
                        new RatingClosedException()),
                stale(new StaleVersionException(1, 2)),
                stale(new StaleTicketException(1, 2, List.of())),
                blank(413, "Content Too Large", "A file has at most 25 bytes.", new FileTooLargeException(25)),
                blank(
                        413,
                        "Content Too Large",
                        "The request body must be at most 50 MiB.",
                        new BodyTooLargeException(50)),
                named(
                        "invalid-input",
                        422,
                        "Unprocessable Content",
                        "Invalid fields: name, key.",
                        new InvalidInputException(List.of(
                                FieldError.of("name", Rule.REQUIRED),
                                FieldError.of("key", Rule.NOT_A_KEY),
                                FieldError.of("name", Rule.TOO_LONG, 5)))),
                blank(
                        428,
                        "Precondition Required",
                        "An If-Match header with the ETag of the resource, or *, is required.",
                        new MissingVersionException()),
                blank(
                        429,
                        "Too Many Requests",
                        "Too many attempts. Try again shortly.",
                        new TooManyAttemptsException(Duration.ofSeconds(3))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void clientsAreTold(Problem told, RefusedException refused) {
        assertThat(Problem.of(refused)).isEqualTo(told);
    }

    private static RefusedException malformed(String message) {
        return new MalformedCallException(message);
    }

    private static RefusedException query(String parameter) {
        return new MalformedQueryException(parameter, "unknown");
    }

    private static Arguments staff(StaffRefusedException.Reason reason, String detail) {
        return conflict("staff-refused", detail, new StaffRefusedException(reason));
    }

    private static Arguments imported(ImportRefusedException.Reason reason, String detail) {
        return conflict("import-refused", detail, new ImportRefusedException(reason));
    }

    private static Arguments bulk(BulkRefusedException.Reason reason, String detail) {
        return conflict("bulk-refused", detail, new BulkRefusedException(reason));
    }

    private static Arguments move(IllegalMoveException.Reason reason, String detail) {
        return conflict("illegal-move", detail, new IllegalMoveException(reason));
    }

    private static Arguments transition(IllegalTransitionException.Reason reason, String detail) {
        return conflict(
                "illegal-transition", detail, new IllegalTransitionException(reason, Status.CLOSED, Status.SOLVED));
    }

    private static Arguments stale(RefusedException refused) {
        return named(
                "stale-version",
                412,
                "Precondition Failed",
                "The resource has changed since you read it. Read it again and repeat your change.",
                refused);
    }

    private static Arguments conflict(String name, String detail, RefusedException refused) {
        return named(name, 409, "Conflict", detail, refused);
    }

    private static Arguments named(String name, int status, String title, String detail, RefusedException refused) {
        return told("urn:insightdesk:problem:" + name, status, title, detail, refused);
    }

    private static Arguments blank(int status, String title, String detail, RefusedException refused) {
        return told("about:blank", status, title, detail, refused);
    }

    private static Arguments told(String type, int status, String title, String detail, RefusedException refused) {
        return Arguments.of(new Problem(type, title, status, detail, null, null, null, null), refused);
    }
}
