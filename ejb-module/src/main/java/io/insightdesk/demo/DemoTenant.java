package io.insightdesk.demo;

import io.insightdesk.demo.DemoPlan.Person;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Creates one demo tenant and plays three weeks of its life through the ordinary services under a moved clock: people
 * ask, agents answer, some tickets wait, some are solved. The same every time but for ids and the present day.
 */
@ApplicationScoped
public class DemoTenant {

    private static final int TICKETS = 64;
    private static final Duration HISTORY = Duration.ofDays(20);

    @Inject
    DemoSetup setup;

    @Inject
    DemoMacros macros;

    @Inject
    DemoViews views;

    @Inject
    DemoPlay play;

    @Inject
    Clock clock;

    void create(DemoPlan plan) {
        var now = clock.instant();
        var founded = now.minus(HISTORY).minus(Duration.ofDays(10));
        var tenant = new Tenant(plan.slug(), plan.name(), plan.locale(), plan.timeZone(), founded);
        tenant.brand(plan.brandColor());
        if (plan.guestsWelcome()) {
            tenant.allowGuestRequests();
        }
        var system = Caller.system(tenant.getId(), Cause.DEMO);
        var cast = DeskClock.callAt(
                founded, () -> CallerContext.callAs(system, () -> setup.createTenantAndPeople(tenant, plan)));
        DeskClock.callAt(founded, () -> {
            macros.prepare(cast.find(Role.OWNER, plan), cast.find(Role.AGENT, plan));
            views.prepare(cast.find(Role.OWNER, plan), cast.find(Role.AGENT, plan), cast.teams());
            return null;
        });
        playTickets(plan, cast, now);
        CallerContext.runAs(system, () -> setup.letWorkGoRound(cast));
    }

    private void playTickets(DemoPlan plan, DemoCast cast, Instant now) {
        var stories = Story.of(plan.slug());
        var random = new Random(42);
        for (var index = 0; index < TICKETS; index++) {
            var story = stories.get(index % stories.size());
            var customers = customersOf(plan);
            var customer = customers.get(index % customers.size());
            var asked = now.minus(ageOf(index, random));
            var outcome = DemoOutcome.of(index);
            CallerContext.runAs(cast.system(), () -> play.play(cast, story, customer, asked, now, outcome, random));
        }
    }

    /** The first ticket is three weeks old, the last one minutes; denser towards the present. */
    private static Duration ageOf(int index, Random random) {
        var share = 1 - (index + 0.5) / TICKETS;
        var minutes = Math.pow(share, 1.6) * HISTORY.toMinutes() + 4 + random.nextInt(15);
        return Duration.ofMinutes((long) minutes);
    }

    private static List<Person> customersOf(DemoPlan plan) {
        var signedUp = plan.people().stream().filter(person -> !person.role().isStaff());
        return Stream.concat(signedUp, plan.otherCustomers().stream()).toList();
    }
}
