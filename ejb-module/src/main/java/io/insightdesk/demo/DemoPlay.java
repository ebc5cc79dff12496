package io.insightdesk.demo;

import io.insightdesk.account.PeopleService;
import io.insightdesk.demo.DemoCast.DemoTeam;
import io.insightdesk.demo.DemoPlan.Person;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.satisfaction.RateResolution;
import io.insightdesk.satisfaction.SatisfactionService;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Plays one ticket's life: each step by the person who would take it, at the time they would. */
@ApplicationScoped
public class DemoPlay {

    private static final Duration LEAST_STEP = Duration.ofMinutes(2);

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    SatisfactionService satisfactions;

    @Inject
    DemoFields fields;

    @Inject
    PeopleService people;

    /**
     * In one transaction: the timers, whose clock nobody moves, must not see a ticket whose days go on.
     */
    @Transactional
    void play(
            DemoCast cast,
            Story story,
            Person customer,
            Instant asked,
            Instant now,
            DemoOutcome outcome,
            Random random) {
        var team =
                cast.teams().get(story.tags().contains("billing") ? cast.teams().size() - 1 : random.nextInt(2));
        var agent = team.members().get(random.nextInt(team.members().size()));
        var days = new Steps(asked, now, random);

        var ticket = submit(cast, story, customer, days.at);
        if (outcome == DemoOutcome.UNTOUCHED) {
            return;
        }
        take(team, agent, ticket, days.next(5, 50));
        if (outcome == DemoOutcome.ASSIGNED) {
            return;
        }
        if (random.nextInt(3) == 0) {
            as(agent, days.next(1, 5), () -> tickets.post(ticket, noteTo(colleagueOf(agent, team))));
        }
        answer(agent, story, ticket, days.next(10, 300));
        finish(cast, story, customer, outcome, agent, ticket, days);
    }

    private void finish(
            DemoCast cast,
            Story story,
            Person customer,
            DemoOutcome outcome,
            Caller agent,
            TicketRef ticket,
            Steps days) {
        var asker = cast.byEmail().get(customer.email());
        switch (outcome) {
            case PENDING -> setStatus(agent, ticket, "pending", days.next(1, 3));
            case HOLD -> setStatus(agent, ticket, waiting(story), days.next(5, 60));
            case BACK_FROM_CUSTOMER -> {
                setStatus(agent, ticket, "pending", days.next(1, 3));
                var quoting = thanks(story) + "\n\nOn the same day, support wrote:\n> "
                        + answer(story).replace("\n", "\n> ");
                as(asker, days.next(30, 600), () -> tickets.post(ticket, PostMessage.reply(quoting)));
            }
            case SOLVED, CLOSED -> {
                as(asker, days.next(20, 400), () -> tickets.post(ticket, PostMessage.reply(thanks(story))));
                var solvedAt = days.next(5, 120);
                as(agent, solvedAt, () -> run(() -> tickets.solve(ticket, null)));
                if (outcome == DemoOutcome.CLOSED) {
                    var closedAt = days.next(5000, 5800);
                    var ratedAt =
                            solvedAt.plus(Duration.between(solvedAt, closedAt).dividedBy(3));
                    as(asker, ratedAt, () -> run(() -> satisfactions.rate(ticket, rating(story))));
                    as(cast.system(), closedAt, () -> run(() -> tickets.close(ticket)));
                }
            }
            default -> {}
        }
    }

    private TicketRef submit(DemoCast cast, Story story, Person customer, Instant at) {
        var tags = story.tags();
        var submission = SubmitTicket.of(story.subject(), story.request())
                .set(TicketProperty.PRIORITY, story.priority())
                .by("web")
                .from(customer.email(), customer.name())
                .set(TicketProperty.TAG, tags)
                .answering(null, fields.answers(story));
        return as(
                cast.system(), at, () -> TicketRef.of(tickets.submit(submission).id()));
    }

    private void take(DemoTeam team, Caller agent, TicketRef ticket, Instant at) {
        as(
                agent,
                at,
                () -> run(() -> {
                    tickets.transfer(ticket, Optional.of(team.id()), null);
                    tickets.assign(ticket, agent.account());
                }));
    }

    private void answer(Caller agent, Story story, TicketRef ticket, Instant at) {
        as(agent, at, () -> tickets.post(ticket, PostMessage.reply(answer(story))));
    }

    private static String answer(Story story) {
        return story.answer().isEmpty() ? "Thank you for contacting us. We are looking into it." : story.answer();
    }

    private static UUID colleagueOf(Caller agent, DemoTeam team) {
        return team.members().stream()
                .map(Caller::requireAccount)
                .filter(member -> !agent.isAccount(member))
                .findFirst()
                .orElseGet(agent::requireAccount);
    }

    private PostMessage noteTo(UUID colleague) {
        var name = people.find(colleague).orElseThrow().getName();
        var html = "<p>I take this one and look into it. <span data-mention=\"" + colleague + "\">@" + name
                + "</span>, have you seen it before?</p>";
        return new PostMessage(null, html, "internal", null, null);
    }

    private void setStatus(Caller agent, TicketRef ticket, String status, Instant at) {
        as(agent, at, () -> run(() -> patches.apply(ticket, TicketPatch.of(TicketProperty.STATUS, status))));
    }

    /** What was ordered waits for the supplier. */
    private static String waiting(Story story) {
        return story.tags().contains("orders") || story.tags().contains("equipment") ? DemoStatuses.SUPPLIER : "hold";
    }

    private static String thanks(Story story) {
        return story.thanks().isEmpty() ? "Thank you, that helps." : story.thanks();
    }

    /** One of five customers is not content. */
    private static RateResolution rating(Story story) {
        return Math.floorMod(story.subject().hashCode(), 5) == 0
                ? new RateResolution("bad", "It took longer than I expected.")
                : new RateResolution("good", null);
    }

    private static <T> T as(Caller caller, Instant at, CallerContext.Work<T, RuntimeException> work) {
        return DeskClock.callAt(at, () -> CallerContext.callAs(caller, work));
    }

    private static Void run(Runnable task) {
        task.run();
        return null;
    }

    /** The instants of a ticket's steps: forward, never into the future. */
    private static final class Steps {

        private final Instant now;
        private final Random random;
        private Instant at;

        Steps(Instant asked, Instant now, Random random) {
            this.at = asked;
            this.now = now;
            this.random = random;
        }

        /** Some minutes later; half of what is left when that would be in the future. */
        Instant next(int leastMinutes, int mostMinutes) {
            var later = at.plus(Duration.ofMinutes(leastMinutes + (long) random.nextInt(mostMinutes - leastMinutes)));
            at = later.isBefore(now.minus(LEAST_STEP))
                    ? later
                    : at.plus(Duration.between(at, now).dividedBy(2));
            return at;
        }
    }
}
