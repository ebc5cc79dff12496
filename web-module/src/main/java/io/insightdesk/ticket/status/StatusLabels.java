package io.insightdesk.ticket.status;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Statuses in the tenant's words, else in the product's, in the reader's language. */
@Named
@RequestScoped
public class StatusLabels {

    @Inject
    UserLocale userLocale;

    @Inject
    TicketStatusService statuses;

    private StatusDefinitions set;

    /** A ticket's status for the desk. */
    public String of(HasStatus ticket) {
        return label(ticket.status(), ticket.ownStatus());
    }

    /** What a history, a filter or a category names. */
    public String word(String word) {
        return StatusDefinitions.builtIn(word)
                .map(category -> label(category, null))
                .or(() -> set().own(word).map(status -> label(status.getCategory(), word)))
                .orElse(word);
    }

    /**
     * Where the desk may move tickets.
     *
     * @param chosen a word that is among them though it is archived, or {@code null}
     */
    public List<SelectOption> choices(String chosen) {
        var archived = Optional.ofNullable(chosen).flatMap(set()::own).filter(TicketStatus::isArchived);
        return Stream.concat(
                        set().choices().stream().filter(wish -> wish.category() != Status.NEW),
                        archived
                                .map(status -> new StatusRef(status.getCategory(), Optional.of(status.getKey())))
                                .stream())
                .map(wish -> SelectOption.of(
                        wish.word(), label(wish.category(), wish.own().orElse(null)), chosen))
                .toList();
    }

    /**
     * A status for the desk.
     *
     * @param own {@code null} for the built-in one
     */
    public String label(Status category, String own) {
        return set().labels(category, own).map(this::in).orElseGet(() -> ResourceBundle.getBundle(
                        "io.insightdesk.ticket.texts", userLocale.getLocale())
                .getString("status." + category.code()));
    }

    /** The tenant's words for its customers, if it has any. */
    public Optional<String> forCustomers(HasStatus ticket) {
        return set().customerLabels(ticket.status(), ticket.ownStatus()).map(this::in);
    }

    String in(Labels labels) {
        return labels.in(userLocale.getLocale());
    }

    /** The statuses that the tenant has. */
    public StatusDefinitions set() {
        if (set == null) {
            set = statuses.current();
        }
        return set;
    }
}
