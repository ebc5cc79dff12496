package io.insightdesk.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseWaitTest {

    private static final Connection CONNECTION = (Connection) Proxy.newProxyInstance(
            DatabaseWaitTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> null);

    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P03", "53300"})
    void aDatabaseThatIsAwayIsTriedAgainUntilItAnswers(String state) throws SQLException {
        var wait = waitingFor(Duration.ofMinutes(1));

        assertThat(wait.connect(() -> failing(state, 3))).isSameAs(CONNECTION);

        assertThat(attempts).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000", "3D000", "08004"})
    void aDatabaseThatRefusesIsNotWaitedFor(String state) {
        var wait = waitingFor(Duration.ofMinutes(1));

        assertThatThrownBy(() -> wait.connect(() -> failing(state, 3))).isInstanceOf(SQLException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void theWaitEnds() {
        var wait = waitingFor(Duration.ofMillis(20));

        assertThatThrownBy(() -> wait.connect(() -> failing("08001", Integer.MAX_VALUE)))
                .isInstanceOf(SQLException.class)
                .hasMessage("away");
    }

    @Test
    void zeroIsNotToWaitAtAll() {
        var wait = waitingFor(Duration.ZERO);

        assertThatThrownBy(() -> wait.connect(() -> failing("08001", 3))).isInstanceOf(SQLException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void afterTheFirstConnectionNothingWaits() throws SQLException {
        var wait = waitingFor(Duration.ofMinutes(1));
        wait.connect(() -> CONNECTION);

        assertThatThrownBy(() -> wait.connect(() -> failing("08001", 3))).isInstanceOf(SQLException.class);

        assertThat(attempts).hasValue(1);
    }

    private static DatabaseWait waitingFor(Duration longest) {
        return new DatabaseWait(() -> longest, Duration.ofMillis(1));
    }

    private Connection failing(String state, int times) throws SQLException {
        if (attempts.incrementAndGet() <= times) {
            throw new SQLException("away", state);
        }
        return CONNECTION;
    }
}
