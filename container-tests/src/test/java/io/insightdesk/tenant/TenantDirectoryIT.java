package io.insightdesk.tenant;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.it.TestTenants.Outcome;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext.Work;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Profiles of tenants, which every request asks for. */
@ExtendWith(ArquillianExtension.class)
class TenantDirectoryIT {

    /** As many connections as the pool has. */
    private static final int POOL = 32;

    private TestDesk desk;

    @Inject
    TestTenants testTenants;

    @Inject
    TenantDirectory directory;

    @Inject
    Event<TenantChanged> changed;

    @Inject
    Sql sql;

    @BeforeEach
    void openDesk() {
        desk = testTenants.open();
    }

    @Test
    void whoHoldsAConnectionReadsTheProfileOnItEvenWhenThePoolHasNoOther() throws InterruptedException {
        changed.fire(new TenantChanged(desk.tenant()));
        var allHoldOne = new CyclicBarrier(POOL);
        Work<String, RuntimeException> work = () -> nameReadWhileAllHoldAConnection(allHoldOne);

        var outcomes = testTenants.atOnce(Collections.nCopies(POOL, work));

        assertThat(outcomes)
                .extracting(Outcome::failure)
                .filteredOn(Objects::nonNull)
                .isEmpty();
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsOnly(callAs(desk.ana(), () -> directory.current().name()));
    }

    private String nameReadWhileAllHoldAConnection(CyclicBarrier allHoldOne) {
        try {
            return testTenants.inTransaction(desk.ana(), () -> {
                sql.list("select 1", List.of(), row -> row.getInt(1));
                allHoldOne.await(30, TimeUnit.SECONDS);
                return directory.current().name();
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whatATransactionReadBeforeItFailedIsForgotten() throws Exception {
        var before = callAs(desk.ana(), () -> directory.current().name());
        changed.fire(new TenantChanged(desk.tenant()));

        testTenants.inTransaction(desk.ana(), () -> {
            sql.update("update tenant set name = 'Never so' where id = ?", List.of(desk.tenant()));
            changed.fire(new TenantChanged(desk.tenant()));
            assertThat(directory.current().name()).isEqualTo("Never so");
            return null;
        });

        runAs(desk.ana(), () -> assertThat(directory.current().name()).isEqualTo(before));
    }
}
