package io.insightdesk.ticket.page;

import io.insightdesk.platform.web.Choice;
import io.insightdesk.platform.web.Region;
import io.insightdesk.presence.PresenceDirectory;
import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.PropertyChoices;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The properties at the side of a ticket. Each is written when it is changed, and only it, compared with what was shown: see
 * {@link TicketEditing}.
 */
@Named
@RequestScoped
public class TicketPropertiesView {

    @Inject
    TicketEditing editing;

    @Inject
    PropertyChoices choices;

    @Inject
    StatusWords statusWords;

    @Inject
    PresenceDirectory presences;

    @Inject
    Region region;

    private List<PropertyInput> inputs;

    @PostConstruct
    void begin() {
        inputs = TicketProperty.changedBy(PatchUse.TICKET).stream()
                .filter(property -> property.kind() != PropertyKind.TEXT)
                .map(this::input)
                .toList();
    }

    private PropertyInput input(TicketProperty property) {
        var canBeNone = property.canBeEmpty() && !property.hasSeveralValues();
        return new PropertyInput(
                property,
                editing,
                choices.label(property),
                canBeNone ? choices.none(property) : null,
                () -> choices(property));
    }

    private Stream<Choice> choices(TicketProperty property) {
        return switch (property) {
            case STATUS -> statuses();
            case ASSIGNEE -> agents();
            default -> choices.of(property, null);
        };
    }

    /** The present status and where an agent may move it from there. */
    private Stream<Choice> statuses() {
        var present = editing.getShown().statusNow();
        var reachable = statusWords.set().choicesFrom(present.category());
        var perhapsArchived = Stream.of(present).filter(wish -> !reachable.contains(wish));
        return Stream.concat(reachable.stream(), perhapsArchived)
                .map(wish -> Choice.of(
                        wish.word(),
                        statusWords.label(wish.category(), wish.own().orElse(null)),
                        null));
    }

    /** Each with the name and, in words, whether they are there. */
    private Stream<Choice> agents() {
        var words = ResourceBundle.getBundle("io.insightdesk.presence.texts", region.getLocale());
        return choices.of(TicketProperty.ASSIGNEE, null)
                .map(agent -> Choice.of(
                        agent.value(),
                        agent.label() + " · "
                                + words.getString(presences
                                        .of(UUID.fromString(agent.value()))
                                        .code()),
                        null));
    }

    public List<PropertyInput> getInputs() {
        return inputs;
    }
}
