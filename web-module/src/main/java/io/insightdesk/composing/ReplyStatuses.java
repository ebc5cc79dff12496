package io.insightdesk.composing;

import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.page.TicketView;
import io.insightdesk.ticket.status.StatusLabels;
import io.insightdesk.ticket.status.StatusRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.PhaseId;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** What a ticket can be after a reply. */
@Named
@RequestScoped
public class ReplyStatuses {

    @Inject
    TicketView page;

    @Inject
    StatusLabels statusLabels;

    @Inject
    UserLocale userLocale;

    /**
     * Where the desk may move the ticket from what the reply itself makes of it. Of a page that comes back any status is
     * taken: the ticket may have moved meanwhile, and it is the ticket that refuses.
     */
    public List<SelectItem> getChoices() {
        var wording = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale())
                .getString("then.set");
        return statuses()
                .map(StatusRef::word)
                .map(word -> new SelectItem(word, MessageFormat.format(wording, statusLabels.word(word))))
                .toList();
    }

    private Stream<StatusRef> statuses() {
        if (Faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return statusLabels.set().choices().stream();
        }
        var replied = page.getTicket().statusNow().afterReply();
        return statusLabels.set().choicesFrom(replied.category()).stream().filter(status -> !status.equals(replied));
    }
}
