package io.insightdesk.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a lock or a statement may keep a transaction waiting, by who waits for its result. */
@ExtendWith(ArquillianExtension.class)
class TimeLimitsIT {

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void whoWaitsForAnAnswerWaitsSecondsForALock() throws Exception {
        assertThat(limitsOf(desk.carla())).containsExactly("5s", "20s");
        assertThat(limitsOf(desk.ana())).containsExactly("5s", "20s");
        assertThat(limitsOf(Caller.visitor(desk.tenant()))).containsExactly("5s", "20s");
        assertThat(limitsOf(null)).as("before the tenant is known").containsExactly("5s", "20s");
    }

    @Test
    void workThatNobodyWaitsForMayTakeLonger() throws Exception {
        assertThat(limitsOf(Caller.system(desk.tenant(), Cause.TIMER))).containsExactly("15s", "2min");
        assertThat(limitsOf(Caller.system(desk.tenant(), Cause.IMPORT))).containsExactly("15s", "2min");
    }

    @Test
    void theLimitsOfOneTransactionAreNotThoseOfTheNextOnItsConnection() throws Exception {
        for (var turn = 0; turn < 3; turn++) {
            assertThat(limitsOf(Caller.system(desk.tenant(), Cause.TIMER))).containsExactly("15s", "2min");
            assertThat(limitsOf(desk.ana())).containsExactly("5s", "20s");
        }
    }

    @Test
    void whoeverMeetsALockIsRefusedAndNotHeldUntilItIsReleased() throws Exception {
        try (var locked = Catalogue.lock("team")) {
            assertThatThrownBy(() -> tenants.inTransaction(
                            desk.owner(), () -> sql.list("select 1 from team", List.of(), row -> row.getInt(1))))
                    .hasStackTraceContaining("canceling statement due to lock timeout");
            assertThat(locked.isHeld()).isTrue();
        }
    }

    private List<String> limitsOf(Caller caller) throws Exception {
        return tenants.inTransaction(caller, () -> List.of("lock_timeout", "statement_timeout").stream()
                .map(name -> sql.list("show " + name, List.of(), row -> row.getString(1))
                        .get(0))
                .toList());
    }
}
