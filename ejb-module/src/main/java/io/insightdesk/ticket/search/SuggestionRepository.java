package io.insightdesk.ticket.search;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.search.Suggestions.CustomerHint;
import io.insightdesk.ticket.search.Suggestions.TicketHint;
import io.insightdesk.ticket.status.StatusConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Looks up what begins like something, each by an index. */
@ApplicationScoped
public class SuggestionRepository {

    private static final String TICKETS =
            "select t.number, t.subject, t.status from ticket t where t.tenant_id = ? and t.deleted_at is null and ";

    private static final long GREATEST_NUMBER = 999_999_999_999L;

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    /** The latest tickets whose number begins with these digits. */
    public List<TicketHint> ticketsByNumber(long digits, int most) {
        var ranges = new StringJoiner(" or ", "(", ")");
        var parameters = new ArrayList<Object>(List.of(tenants.current().id()));
        for (var width = 1L; digits * width <= GREATEST_NUMBER; width *= 10) {
            ranges.add("t.number between ? and ?");
            parameters.add(digits * width);
            parameters.add(digits * width + width - 1);
        }
        return tickets(TICKETS + ranges + " order by t.number desc limit " + most, parameters);
    }

    /** The latest tickets with these words, the last one unfinished, in the subject. */
    public List<TicketHint> ticketsBySubject(String typed, int most) {
        return tickets(
                TICKETS + "t.id in (select suggest_tickets(?, ?)) order by t.id desc limit " + most,
                List.of(tenants.current().id(), typed, most));
    }

    private List<TicketHint> tickets(String statement, List<?> parameters) {
        return sql.list(
                statement,
                parameters,
                row -> new TicketHint(
                        tenants.current().ticketNumber(row.getLong("number")),
                        row.getString("subject"),
                        new StatusConverter().convertToEntityAttribute(row.getString("status"))));
    }

    public List<CustomerHint> customers(String typed, int most) {
        return sql.list(
                "select name, email from suggest_customers(?, ?)",
                List.of(typed, most),
                row -> new CustomerHint(row.getString("name"), row.getString("email")));
    }
}
