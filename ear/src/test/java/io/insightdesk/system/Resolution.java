package io.insightdesk.system;

import com.google.gson.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** How a customer's request is solved and the customer asked for a rating, a day later by an update in the database. */
public final class Resolution {

    private static final Pattern LINK = Pattern.compile("/rate\\?token=[A-Za-z0-9_-]{64}");
    private static final String CUSTOMER = "carl@customer.test";

    private Resolution() {}

    /** A request of Carl's that Ana has solved. */
    public static JsonObject solved(Desk desk) {
        var ana = desk.api("acme", "ana@acme.test");
        var ticket = desk.api("acme", CUSTOMER)
                .post("/api/v1/tickets", Map.of("subject", "Rate me " + System.nanoTime(), "body", "Help"))
                .json();
        var path = "/api/v1/tickets/" + ticket.get("number").getAsString();
        ana.post(path + "/assign", Map.of("agent", "me"));
        return ana.post(path + "/solve", Map.of()).json();
    }

    /**
     * Lets the day pass and waits for the mail.
     *
     * @return the link's path with its token
     */
    public static String ratingLink(Desk desk, JsonObject ticket) {
        letADayPass(desk, UUID.fromString(ticket.get("id").getAsString()));
        return new MailReader(desk).awaitLink(CUSTOMER, ticket.get("number").getAsString(), LINK);
    }

    private static void letADayPass(Desk desk, UUID ticket) {
        try (var database = DriverManager.getConnection(
                        desk.stack().services().postgresql().superuserJdbcUrl());
                var update = database.prepareStatement("""
                        update job set due_at = due_at - interval '1 day'
                        where kind = 'satisfaction.mail' and payload->>'satisfaction' in (
                          select id::text from satisfaction where ticket_id = ?)""")) {
            update.setObject(1, ticket);
            if (update.executeUpdate() != 1) {
                throw new AssertionError("no mail was to be sent about " + ticket);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
