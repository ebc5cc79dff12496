package io.insightdesk.ticket.page;

import static io.insightdesk.platform.security.Permission.DELETE_TICKETS;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationEntry;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.link.TicketMergeService;
import io.insightdesk.ticket.link.TicketSplitService;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * What is done to a ticket as a whole, behind "More": each in a dialog of its own, which stays open when it is refused.
 */
@Named
@RequestScoped
public class TicketActionsView {

    private static final int LONGEST_BEGINNING = 60;

    @Inject
    TicketView page;

    @Inject
    TicketService tickets;

    @Inject
    TicketMergeService merges;

    @Inject
    TicketSplitService splits;

    @Inject
    TicketErrorMessages errorMessages;

    private String chosen;
    private String source;
    private Integer fromSeq;
    private String subject;

    /** Merges the ticket whose number was typed, else the one that was chosen, into this one. */
    public void merge() throws IOException {
        var other = source == null ? chosen : source;
        if (errorMessages.attempt("merge", () -> mergeHere(other))) {
            show(other); // which leads here, with a notice
        }
    }

    private void mergeHere(String other) {
        if (other == null) {
            throw new InvalidInputException(FieldError.of("source", Rule.REQUIRED));
        }
        merges.merge(page.ref(), TicketRef.parse(other));
    }

    /** Only tickets of the same customer can be merged: the last of them. */
    public List<SelectItem> getMergeable() {
        return page.getEarlier().stream()
                .map(other -> new SelectItem(other.number(), other.number() + " · " + other.subject()))
                .toList();
    }

    public void split() throws IOException {
        var made = errorMessages.find("split", () -> splits.split(page.ref(), fromSeq, subject));
        if (made.isPresent()) {
            show(made.get().number());
        }
    }

    public void delete() throws IOException {
        if (errorMessages.attempt("delete", () -> tickets.delete(page.ref(), OptionalLong.empty()))) {
            Faces.redirect("agent/tickets");
        }
    }

    private static void show(String number) throws IOException {
        Faces.redirect("agent/tickets/%s", number);
    }

    /** What a new ticket can begin with; asked for when the dialog opens, not when the page does. */
    public List<SelectItem> getBeginnings() {
        return Faces.isPostback()
                ? beginnings()
                        .map(message -> new SelectItem(message.seq(), words(message)))
                        .toList()
                : List.of();
    }

    public boolean isSplittable() {
        return beginnings().findAny().isPresent();
    }

    /** Messages that the customer reads, but for the first. */
    private Stream<MessageRow> beginnings() {
        return page.getEntries().stream()
                .map(ConversationEntry::message)
                .filter(message -> message != null && !message.isNote() && message.seq() > 1);
    }

    private static String words(MessageRow message) {
        var body = message.body().strip().lines().findFirst().orElse("");
        var end = Math.min(body.length(), LONGEST_BEGINNING);
        var beginning = end < body.length() ? body.substring(0, end) + " …" : body;
        return message.author() == null ? beginning : message.author().name() + ": " + beginning;
    }

    public boolean isDeletable() {
        return CallerContext.current().may(DELETE_TICKETS);
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Integer getFromSeq() {
        return fromSeq;
    }

    public void setFromSeq(Integer fromSeq) {
        this.fromSeq = fromSeq;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
