package io.insightdesk.satisfaction;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.page.TicketPageOpened;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a ticket's page says of the customer's satisfaction, and where the customer says it. */
@Named
@RequestScoped
public class SatisfactionView {

    @Inject
    SatisfactionService satisfactions;

    @Inject
    ErrorMessages errorMessages;

    private final Map<UUID, Optional<SatisfactionRow>> read = new HashMap<>();
    private String comment;

    void onTicketPageOpened(@Observes TicketPageOpened shown) {
        read.put(shown.ticket().id(), latest(shown.ticket()));
    }

    /** The ticket's last resolution; {@code null} when the person was not asked or may not know. */
    public SatisfactionRow of(TicketRow ticket) {
        return read.computeIfAbsent(ticket.id(), id -> latest(ticket)).orElse(null);
    }

    private Optional<SatisfactionRow> latest(TicketRow ticket) {
        return Optional.ofNullable(satisfactions.of(List.of(ticket)).get(ticket.id()));
    }

    /** Takes the customer's word, {@code good} or {@code bad}. */
    public void rate(TicketRow ticket, String rating) {
        try {
            satisfactions.rate(TicketRef.of(ticket.id()), new RateResolution(rating, comment));
        } catch (InvalidInputException wrong) {
            errorMessages.show(wrong, "satisfaction");
        } catch (RatingClosedException over) {
            // the page shows what was said before
        }
        read.remove(ticket.id());
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
