package io.insightdesk.ticket.search;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.search.Suggestions.CustomerHint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Suggestions of the agents' search box while one types. Light enough for every pause between two keys. */
@Stateless
@Requires(Permission.READ_TICKETS)
public class TicketSuggestions {

    /** From here on something is offered. */
    public static final int SHORTEST = 2;

    public static final int LONGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("(?:[A-Za-z][A-Za-z0-9]{1,9}-)?([1-9][0-9]{0,11})");
    private static final int TICKETS = 5;
    private static final int CUSTOMERS = 4;
    private static final int SHORTEST_WORD = 3;

    @Inject
    SuggestionRepository suggestions;

    /** Tickets by number or subject and customers by name or address that begin with what was typed; few of each. */
    @Requires(Permission.READ_TICKETS)
    public Suggestions suggest(String typed) {
        return line(typed).map(this::find).orElseGet(() -> new Suggestions(List.of(), List.of()));
    }

    private Suggestions find(String line) {
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            return new Suggestions(suggestions.ticketsByNumber(Long.parseLong(number.group(1)), TICKETS), List.of());
        }
        return new Suggestions(
                line.length() < SHORTEST_WORD ? List.of() : suggestions.ticketsBySubject(line, TICKETS),
                suggestions.customers(line, CUSTOMERS));
    }

    /** Customers by name or address that begin with what was typed; few. */
    @Requires(Permission.READ_TICKETS)
    public List<CustomerHint> customers(String typed) {
        return line(typed).map(line -> suggestions.customers(line, CUSTOMERS)).orElseGet(List::of);
    }

    /** What was typed, cleaned; empty if it is too short or too long for suggestions. */
    private static Optional<String> line(String typed) {
        return Optional.of(Text.line(typed)).filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST);
    }
}
