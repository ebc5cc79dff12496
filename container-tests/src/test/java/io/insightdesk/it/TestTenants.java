package io.insightdesk.it;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Role;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Gives each test class a tenant of its own, and runs work in one transaction or on many threads. */
@ApplicationScoped
public class TestTenants {

    @Inject
    TenantService tenants;

    @Inject
    TestPeople people;

    @Inject
    TeamService teams;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** A new tenant; the services make it as they make every tenant. */
    public TestDesk open() {
        return open(tenant -> {});
    }

    /** @param settings changes the tenant before it is created */
    public TestDesk open(Consumer<Tenant> settings) {
        var slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        var tenant = new Tenant(slug, "Desk " + slug, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), clock.instant());
        settings.accept(tenant);
        var system = Caller.system(tenant.getId(), Cause.SYSTEM);
        return CallerContext.callAs(system, () -> {
            tenants.create(tenant, List.of(slug + ".localhost"));
            var ana = person(tenant, "ana", Role.AGENT);
            return new TestDesk(
                    tenant.getId(),
                    tenant.getTicketPrefix(),
                    teams.create("Support", List.of(ana.requireAccount())).getId(),
                    system,
                    person(tenant, "olga", Role.OWNER),
                    person(tenant, "adam", Role.ADMIN),
                    ana,
                    person(tenant, "ben", Role.AGENT),
                    person(tenant, "carla", Role.CUSTOMER),
                    person(tenant, "carl", Role.CUSTOMER));
        });
    }

    private Caller person(Tenant tenant, String name, Role role) {
        var account = people.create(name + "@" + tenant.getSlug() + ".test", name, role);
        return Caller.person(tenant.getId(), account.getId(), role);
    }

    /**
     * Runs the work in one transaction, which is then undone.
     *
     * @param caller {@code null} for nobody
     */
    public <T> T inTransaction(Caller caller, Callable<T> work) throws Exception {
        return CallerContext.callAs(caller, () -> undone(work));
    }

    /** Runs the work in one transaction, which is then committed. */
    public void commit(Caller caller, Runnable work) throws Exception {
        CallerContext.runAs(caller, () -> {
            transaction.begin();
            try {
                work.run();
                transaction.commit();
            } finally {
                rollBackWhatIsOpen();
            }
        });
    }

    private <T> T undone(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            rollBackWhatIsOpen();
        }
    }

    private void rollBackWhatIsOpen() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    /** Runs all works at the same moment, each on a thread of its own, and returns what came of each, in order. */
    public <T> List<Outcome<T>> atOnce(List<Work<T, RuntimeException>> works) throws InterruptedException {
        var ready = new CountDownLatch(works.size());
        var futures = new ArrayList<Future<T>>();
        for (var work : works) {
            futures.add(executor.submit(() -> {
                ready.countDown();
                ready.await();
                return work.call();
            }));
        }
        var outcomes = new ArrayList<Outcome<T>>();
        for (var future : futures) {
            outcomes.add(outcome(future));
        }
        return outcomes;
    }

    private static <T> Outcome<T> outcome(Future<T> future) throws InterruptedException {
        try {
            return new Outcome<>(future.get(), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        }
    }

    /** A result or else a failure. */
    public record Outcome<T>(T result, Throwable failure) {}
}
