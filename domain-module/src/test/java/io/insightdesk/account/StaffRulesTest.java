package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.account.StaffRefusedException.Reason;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRulesTest {

    private static final UUID TENANT = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "ADMIN, AGENT, ADMIN, yes",
        "ADMIN, ADMIN, AGENT, yes",
        "ADMIN, AGENT, OWNER, no",
        "ADMIN, OWNER, AGENT, no",
        "OWNER, AGENT, OWNER, yes",
        "OWNER, OWNER, ADMIN, yes",
        "AGENT, AGENT, ADMIN, no"
    })
    void nobodyGivesARoleAboveTheOwnOrTouchesWhoHasOne(Role own, Role from, Role to, String may) {
        var change = assertThatCode(() -> StaffRules.mayChangeRole(person(own), account(from), to, false));

        if (may.equals("yes")) {
            change.doesNotThrowAnyException();
        } else {
            change.isInstanceOf(PermissionDeniedException.class);
        }
    }

    @Test
    void nobodyTakesTheOwnAccountAway() {
        var own = account(Role.ADMIN);
        var caller = Caller.person(TENANT, own.getId(), Role.ADMIN);

        assertThatThrownBy(() -> StaffRules.mayTakeAway(caller, own, false))
                .isInstanceOfSatisfying(StaffRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.ONESELF));
        assertThatThrownBy(() -> StaffRules.mayChangeRole(caller, own, Role.AGENT, false))
                .isInstanceOf(StaffRefusedException.class);
    }

    @Test
    void theLastOwnerStaysWhoeverAsks() {
        var owner = account(Role.OWNER);
        var system = Caller.system(TENANT, Cause.SYSTEM);

        assertThatThrownBy(() -> StaffRules.mayTakeAway(system, owner, true)).isInstanceOf(StaffRefusedException.class);
        assertThatThrownBy(() -> StaffRules.mayChangeRole(person(Role.OWNER), owner, Role.ADMIN, true))
                .isInstanceOf(StaffRefusedException.class);
        assertThatCode(() -> StaffRules.mayTakeAway(system, owner, false)).doesNotThrowAnyException();
    }

    private static Caller person(Role role) {
        return Caller.person(TENANT, UUID.randomUUID(), role);
    }

    private static Account account(Role role) {
        return new Account(TENANT, new EmailAddress("eve@acme.test"), "Eve", role, Instant.EPOCH);
    }
}
