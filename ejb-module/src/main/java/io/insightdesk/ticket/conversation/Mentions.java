package io.insightdesk.ticket.conversation;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.AgentsMentioned;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Colleagues whom a note names: {@code <span data-mention="the account's id">@Ben Okoye</span>}, from pages and API alike.
 * They follow the ticket from then on, and are told once. Customers, unknown ids and the author are just words.
 */
@ApplicationScoped
class Mentions {

    static final String ATTRIBUTE = "data-mention";
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static final int MOST = 20;

    private static final Pattern MENTION = Pattern.compile(ATTRIBUTE + "=\"(" + ID + ")\"");

    @Inject
    PeopleService people;

    @Inject
    Event<AgentsMentioned> mentioned;

    /** The ids that sanitised HTML mentions, each once. */
    static Set<UUID> in(String html) {
        return MENTION.matcher(html)
                .results()
                .map(match -> UUID.fromString(match.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells of those whom the note mentions. */
    void note(Ticket ticket, Message note) {
        var colleagues = note.getBodyHtml().map(Mentions::in).orElse(Set.of()).stream()
                .filter(id -> !CallerContext.current().isAccount(id))
                .map(people::findAgent)
                .flatMap(Optional::stream)
                .map(Account::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (colleagues.isEmpty()) {
            return;
        }
        mentioned.fire(new AgentsMentioned(ticket.getTenantId(), ticket.getId(), note.getId(), colleagues));
    }
}
