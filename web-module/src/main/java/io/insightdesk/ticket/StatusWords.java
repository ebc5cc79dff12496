package io.insightdesk.ticket;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.web.Region;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.ResourceBundle;

/** Statuses in the tenant's words, else in the product's, in the reader's language. */
@Named
@RequestScoped
public class StatusWords {

    @Inject
    Region region;

    @Inject
    TicketStatusService statuses;

    private StatusSet set;

    /** A ticket's status for the desk. */
    public String of(TicketRow ticket) {
        return label(ticket.status(), ticket.ownStatus());
    }

    /** What a history, a filter or a category names. */
    public String word(String word) {
        return StatusSet.builtIn(word)
                .map(category -> label(category, null))
                .or(() -> set().own(word).map(status -> label(status.getCategory(), word)))
                .orElse(word);
    }

    /** A status for the desk. @param own {@code null} for the built-in one */
    String label(Status category, String own) {
        return set().labels(category, own).map(this::in).orElseGet(() -> ResourceBundle.getBundle(
                        "io.insightdesk.ticket.texts", region.getLocale())
                .getString("status." + category.code()));
    }

    /** The tenant's words for its customers, if it has any. */
    Optional<String> forCustomers(TicketRow ticket) {
        return set().customerLabels(ticket.status(), ticket.ownStatus()).map(this::in);
    }

    String in(Labels labels) {
        return labels.in(region.getLocale());
    }

    /** The statuses that the tenant has. */
    public StatusSet set() {
        if (set == null) {
            set = statuses.current();
        }
        return set;
    }
}
