package io.insightdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.LockedTable;
import io.insightdesk.system.PageVisitor;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the database can't do at this moment is answered with 503 and when to try again, and costs one line of the log.
 */
@ExtendWith(DeskExtension.class)
class DatabaseGivesUpST {

    private final Desk desk;

    DatabaseGivesUpST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aCallIsToldToTryAgain() {
        var ana = desk.api("acme", "ana@acme.test");

        var answer = givenUp(() -> ana.get("/api/v1/organisations"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("title").getAsString()).isEqualTo("Service Unavailable");
        assertThat(ana.get("/api/v1/organisations").status()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldToTryAgain() {
        var ana = new PageVisitor(desk, "acme").signedInAs("ana@acme.test", Desk.PASSWORD);

        var answer = givenUp(() -> ana.get("/agent/customers"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).contains("Temporarily unavailable");
        assertThat(ana.get("/agent/customers").status()).isEqualTo(200);
    }

    private Answer givenUp(Supplier<Answer> call) {
        var begin = Instant.now();
        var answer = new AtomicReference<Answer>();

        LockedTable.during(desk, "organisation", () -> answer.set(call.get()));

        assertThat(desk.serverLog())
                .filteredOn(entry -> entry.isWarning() && !entry.at().isBefore(begin))
                .filteredOn(entry -> entry.text().contains("not available"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).endsWith("SQL state 57014"));
        assertThat(desk.unexplainedWarnings(begin)).isEmpty();
        return answer.get();
    }
}
