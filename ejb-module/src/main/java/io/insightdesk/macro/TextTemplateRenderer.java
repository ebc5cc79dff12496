package io.insightdesk.macro;

import com.samskivert.mustache.Mustache;
import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.input.PersonName;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.conversation.MessageHtml;
import io.insightdesk.ticket.list.TicketRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts a ticket's values into prepared texts. A value that is missing is empty; in rich text all are escaped, and the
 * whole is sanitised again. What a value says is never read as a template.
 */
@ApplicationScoped
public class TextTemplateRenderer {

    private static final Mustache.Compiler PLAIN =
            Mustache.compiler().escapeHTML(false).defaultValue("");
    private static final Mustache.Compiler RICH =
            Mustache.compiler().escapeHTML(true).defaultValue("");

    @Inject
    MessageHtml html;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    RenderedText fill(TextTemplate text, TicketRow ticket) {
        var values = values(ticket);
        var body = PLAIN.compile(text.plain()).execute(values);
        var rich = text.html().map(template -> RICH.compile(template).execute(values));
        return new RenderedText(body, html.show(body, rich.orElse(null)), rich.isPresent());
    }

    private Map<String, Map<String, String>> values(TicketRow ticket) {
        var values = new HashMap<String, Map<String, String>>();
        for (var placeholder : Placeholder.values()) {
            var code = placeholder.code();
            var dot = code.indexOf('.');
            values.computeIfAbsent(code.substring(0, dot), any -> new HashMap<>())
                    .put(code.substring(dot + 1), value(placeholder, ticket));
        }
        return values;
    }

    private String value(Placeholder placeholder, TicketRow ticket) {
        return switch (placeholder) {
            case TICKET_NUMBER -> ticket.number();
            case TICKET_SUBJECT -> ticket.subject();
            case REQUESTER_NAME -> ticket.requester().name();
            case REQUESTER_FIRST_NAME -> PersonName.first(ticket.requester().name());
            case REQUESTER_EMAIL -> ticket.requester().email();
            case AGENT_NAME -> agentName();
            case AGENT_FIRST_NAME -> PersonName.first(agentName());
            case TEAM_NAME -> ticket.team() == null ? "" : ticket.team().name();
            case TENANT_NAME -> tenants.current().name();
        };
    }

    /** Whoever writes. */
    private String agentName() {
        return CallerContext.current()
                .account()
                .flatMap(people::find)
                .map(Account::getName)
                .orElse("");
    }
}
