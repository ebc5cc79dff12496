package io.insightdesk.ticket.page;

import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.presence.PresenceDirectory;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.PropertyChoices;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the inputs by which agents change one property of a ticket that they look at. */
@RequestScoped
public class PropertyInputs {

    @Inject
    PropertyChoices choices;

    @Inject
    StatusLabels statusLabels;

    @Inject
    PresenceDirectory presences;

    @Inject
    UserLocale userLocale;

    /**
     * @param shown the ticket as the agent sees it
     * @param save takes what the agent has chosen
     */
    PropertyInput of(TicketProperty property, Supplier<TicketRow> shown, Consumer<TicketPatch> save) {
        var canBeNone = property.canBeEmpty() && !property.hasSeveralValues();
        return new PropertyInput(
                property,
                shown,
                save,
                choices.label(property),
                canBeNone ? choices.none(property) : null,
                () -> choices(property, shown));
    }

    private Stream<SelectOption> choices(TicketProperty property, Supplier<TicketRow> shown) {
        return switch (property) {
            case STATUS -> statuses(shown.get());
            case ASSIGNEE -> agents();
            default -> choices.of(property, null);
        };
    }

    /** The present status and where an agent may move it from there. */
    private Stream<SelectOption> statuses(TicketRow ticket) {
        var present = ticket.statusNow();
        var reachable = statusLabels.set().choicesFrom(present.category());
        var perhapsArchived = Stream.of(present).filter(wish -> !reachable.contains(wish));
        return Stream.concat(reachable.stream(), perhapsArchived)
                .map(wish -> SelectOption.of(
                        wish.word(),
                        statusLabels.label(wish.category(), wish.own().orElse(null)),
                        null));
    }

    /** Each with the name and, in words, whether they are there. */
    private Stream<SelectOption> agents() {
        var words = ResourceBundle.getBundle("io.insightdesk.presence.texts", userLocale.getLocale());
        return choices.of(TicketProperty.ASSIGNEE, null)
                .map(agent -> SelectOption.of(
                        agent.value(),
                        agent.label() + " · "
                                + words.getString(presences
                                        .of(UUID.fromString(agent.value()))
                                        .code()),
                        null));
    }
}
