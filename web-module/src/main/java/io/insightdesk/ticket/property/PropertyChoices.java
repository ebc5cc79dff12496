package io.insightdesk.ticket.property;

import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.AgentChoices;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.status.StatusLabels;
import io.insightdesk.ticket.status.StatusRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What properties of tickets are called on pages, and what one can choose for them, in the reader's language. */
@Named
@RequestScoped
public class PropertyChoices {

    @Inject
    AgentChoices agentChoices;

    @Inject
    StatusLabels statusLabels;

    @Inject
    UserLocale userLocale;

    private ResourceBundle texts;

    public String label(TicketProperty property) {
        return text(property.member());
    }

    /** What a ticket has that has no value: nobody, no team. */
    public String none(TicketProperty property) {
        return word(property, TicketProperty.NONE);
    }

    /** What can be chosen of people and teams beside those that have a name: whoever reads, nobody, no team. */
    public Stream<SelectOption> standIns(TicketProperty property, String chosen) {
        return property.kind() == PropertyKind.REFERENCE
                ? property.words().stream()
                        .filter(word -> !word.equals(TicketProperty.MINE))
                        .map(word -> SelectOption.of(word, word(property, word), chosen))
                : Stream.empty();
    }

    /**
     * What may be chosen; none of tags, which are typed.
     *
     * @param chosen the value, or {@code null}
     */
    public Stream<SelectOption> of(TicketProperty property, String chosen) {
        return switch (property) {
            case STATUS ->
                SelectOption.of(
                        statusLabels.set().choices().stream(),
                        StatusRef::word,
                        wish -> statusLabels.word(wish.word()),
                        chosen);
            case TEAM -> named(agentChoices.teams(), chosen);
            case ASSIGNEE -> named(agentChoices.agents(), chosen);
            case TAG -> Stream.empty();
            default -> property.words().stream().map(word -> SelectOption.of(word, word(property, word), chosen));
        };
    }

    public List<SelectOption> choices(TicketProperty property) {
        return of(property, null).toList();
    }

    public List<SelectOption> getPriorities() {
        return choices(TicketProperty.PRIORITY);
    }

    /** The properties that many tickets can be given at once. */
    public List<TicketProperty> getBulk() {
        return TicketProperty.changedBy(PatchUse.BULK);
    }

    private static Stream<SelectOption> named(List<NamedRef> all, String chosen) {
        return SelectOption.of(all.stream(), one -> one.id().toString(), NamedRef::name, chosen);
    }

    private String word(TicketProperty property, String word) {
        return text(property.member() + "." + word);
    }

    private String text(String key) {
        if (texts == null) {
            texts = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
        }
        return texts.getString(key);
    }
}
