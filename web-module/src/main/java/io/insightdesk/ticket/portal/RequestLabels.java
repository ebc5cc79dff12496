package io.insightdesk.ticket.portal;

import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ResourceBundle;

/** A ticket's state as its customer understands it: with us, your turn, solved. */
@Named
@RequestScoped
public class RequestLabels {

    @Inject
    UserLocale userLocale;

    @Inject
    Moments moments;

    @Inject
    StatusLabels statusLabels;

    @Inject
    Clock clock;

    /** The state in plain words. */
    public String state(TicketRow request) {
        return statusLabels.forCustomers(request).orElseGet(() -> text("portal.state." + look(request)));
    }

    /** Which of the desk's states it looks like: that a ticket is new or on hold is the desk's own business. */
    public String look(TicketRow request) {
        return switch (request.status()) {
            case NEW, OPEN, HOLD -> Status.OPEN.code();
            case PENDING, SOLVED, CLOSED -> request.status().code();
        };
    }

    /** What the customer may expect next: when the first answer comes at the latest, or that it is their turn. */
    public String outlook(TicketRow request) {
        if (request.status() == Status.PENDING) {
            return text("portal.outlook.pending");
        }
        var isPromised = request.status() == Status.NEW
                && "running".equals(request.slaState())
                && request.dueAt() != null
                && request.dueAt().isAfter(clock.instant());
        return isPromised ? MessageFormat.format(text("portal.outlook.answer"), moments.due(request.dueAt())) : "";
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale())
                .getString(key);
    }
}
