package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.time.DeskClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each token has its number of calls a minute. */
@ExtendWith(ArquillianExtension.class)
class RateLimiterIT {

    private static final LoginOrigin PROGRAM = new LoginOrigin("192.0.2.9", "Program/1");
    private static final int LIMIT = Integer.parseInt(Setting.API_PER_MINUTE.defaultValue());
    private static final Instant MINUTE = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    LoginService logins;

    @Inject
    LoginDirectory directory;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void aTokenThatCallsTooOftenIsRefusedForAWhileAndNoOther() {
        var busy = token(desk.ana());
        var other = token(desk.ana());
        for (var call = 0; call < LIMIT; call++) {
            assertThat(call(busy, 30)).isEqualTo(desk.ana().requireAccount());
        }

        var refused = catchThrowableOfType(RateLimitExceededException.class, () -> call(busy, 30));

        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(call(other, 30)).isEqualTo(desk.ana().requireAccount());
        assertThat(catchThrowableOfType(RateLimitExceededException.class, () -> call(busy, 60)))
                .isNotNull();
        assertThat(call(busy, 90)).isEqualTo(desk.ana().requireAccount());
    }

    /** A token whose login is remembered. */
    private String token(Caller person) {
        var opened = callAs(desk.system(), () -> logins.openApi(person.requireAccount(), PROGRAM));
        directory.findAndCount(LoginKind.ACCESS, opened.access().value());
        return opened.access().value();
    }

    private Object call(String token, int seconds) {
        return DeskClock.callAt(MINUTE.plusSeconds(seconds), () -> directory.findAndCount(LoginKind.ACCESS, token))
                .orElseThrow()
                .account();
    }
}
