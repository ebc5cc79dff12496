package io.insightdesk.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Solved tickets close when their tenant's four days are over; the days pass by an update in the database. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutoCloseST {

    private static final String TICKETS = "/api/v1/tickets";

    /** The timer looks each minute. */
    private static final Duration SOON = Duration.ofSeconds(100);

    private Desk desk;
    private Api ana;
    private Api carla;
    private JsonObject over;
    private JsonObject notYet;
    private JsonObject answered;

    /** All tickets before one wait: the timer closes them in one go. */
    @BeforeAll
    void letTheTimerLook(Desk running) throws SQLException {
        desk = running;
        ana = desk.api("acme", "ana@acme.test");
        carla = desk.api("acme", "carla@customer.test");
        notYet = solved();
        answered = solved();
        carla.post(address(answered) + "/messages", Map.of("body", "Not yet", "visibility", "public"));
        over = solved();
        letDaysPass(notYet, "3 days 23 hours");
        letDaysPass(answered, "5 days");
        letDaysPass(over, "4 days 1 second");

        await().atMost(SOON).until(() -> status(over).equals("closed"));
    }

    @Test
    void aSolvedTicketClosesWhenItsTimeIsOverAndNotBefore() {
        assertThat(status(notYet)).isEqualTo("solved");
        assertThat(causeOfLastChange(over)).isEqualTo("timer");
    }

    @Test
    void aReplyKeepsTheTicketOpen() {
        assertThat(status(answered)).isEqualTo("open");
    }

    private JsonObject solved() {
        var ticket = carla.post(TICKETS, Map.of("subject", "Close me", "body", "Help"))
                .json();
        ana.post(address(ticket) + "/assign", Map.of("agent", "me"));
        assertThat(ana.post(address(ticket) + "/solve", Map.of()).status()).isEqualTo(200);
        return ticket;
    }

    private void letDaysPass(JsonObject ticket, String interval) throws SQLException {
        try (var database = DriverManager.getConnection(
                        desk.stack().services().postgresql().superuserJdbcUrl());
                var update = database.prepareStatement(
                        "update ticket set solved_at = solved_at - ?::interval where id = ?")) {
            update.setString(1, interval);
            update.setObject(2, UUID.fromString(ticket.get("id").getAsString()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private String status(JsonObject ticket) {
        return ana.get(address(ticket)).json().get("status").getAsString();
    }

    private String causeOfLastChange(JsonObject ticket) {
        var entries = ana.get(address(ticket) + "/activity").json().getAsJsonArray("data");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(entry -> entry.get("kind").getAsString().equals("statusChanged"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .get("cause")
                .getAsString();
    }

    private static String address(JsonObject ticket) {
        return TICKETS + "/" + ticket.get("number").getAsString();
    }
}
