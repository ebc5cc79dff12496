package io.insightdesk.ticket.page;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.search.TicketSuggestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Customers whom a new ticket may be for, while an agent types a name or an address. */
@Named
@RequestScoped
public class RequesterSuggestions {

    @Inject
    TicketSuggestions suggestions;

    /**
     * {@code Name <address>} of those whose name or address begins like this; few, and none before there is enough to
     * go by.
     */
    public List<String> find(String typed) {
        return suggestions.customers(typed).stream()
                .map(customer -> "%s <%s>".formatted(customer.name(), EmailAddress.shown(customer.email())))
                .toList();
    }

    /** The address of what a suggestion or a mail program writes as {@code Name <address>}; else all that was typed. */
    static String address(String typed) {
        var line = Text.line(typed);
        var begin = line.lastIndexOf('<');
        return begin >= 0 && line.endsWith(">")
                ? line.substring(begin + 1, line.length() - 1).strip()
                : line;
    }
}
