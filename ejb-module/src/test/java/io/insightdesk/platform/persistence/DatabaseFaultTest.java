package io.insightdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08000", "08003", "08006", "57P01", "57P03", "57014", "55P03", "40P01", "40001", "53300", "53100"
            })
    void whatTheDatabaseCanDoAgainShortlyPasses(String state) {
        var failure = new EJBException(new PersistenceException(new SQLException("no", state)));

        assertThat(DatabaseFault.isPassing(failure)).isTrue();
        assertThat(DatabaseFault.summary(failure)).isEqualTo("SQL state " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "23505", "42601", "XX000", "25006"})
    void whatIsWrongDoesNotPass(String state) {
        assertThat(DatabaseFault.isPassing(new PersistenceException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void anExhaustedPoolPasses() {
        var pool = new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size");

        assertThat(DatabaseFault.isPassing(new EJBException(new PersistenceException(pool))))
                .isTrue();
        assertThat(DatabaseFault.summary(pool)).isEqualTo("no connection available");
    }

    @Test
    void theReasonOfABatchStandsBesideIt() {
        var batch = new BatchUpdateException(new int[0]);
        batch.setNextException(new SQLException("lost", "08006"));

        assertThat(DatabaseFault.isPassing(new PersistenceException(batch))).isTrue();
    }

    @Test
    void failuresThatCauseEachOtherComeToAnEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(DatabaseFault.isPassing(one)).isFalse();
    }

    @Test
    void theLogIsToldNothingOfTheStatement() {
        var failure = new SQLException("canceling statement: insert … values ('secret')", "57014");

        assertThat(new UnavailableException(failure)).hasMessage("SQL state 57014");
    }
}
