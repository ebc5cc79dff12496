package io.insightdesk.ticket;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** What an agent writes: a public reply and an internal note, each with its own text. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ComposerView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketView page;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketRefusals refusals;

    private String reply;
    private String replyHtml;
    private String replyFiles;
    private String note;
    private String noteHtml;
    private String noteFiles;
    private String then;
    private String clientId = newClientId();

    /** Sends the reply; sets the status afterwards, if one was chosen. A refused status says so: the reply is sent. */
    public void sendReply() {
        var message = new PostMessage(
                        plain(reply, replyHtml), replyHtml, Visibility.PUBLIC.code(), clientId, page.getSeen())
                .with(ChosenFiles.ids(replyFiles));
        if (refusals.attempt("reply", () -> tickets.post(page.ref(), message))) {
            reply = null;
            replyHtml = null;
            replyFiles = null;
            clientId = newClientId();
            if (then != null) {
                var status = new UpdateTicket(null, then, null, null, null);
                refusals.attempt("reply", () -> tickets.update(page.ref(), status, OptionalLong.empty()));
            }
        }
        page.refresh();
    }

    public void addNote() {
        var message = new PostMessage(plain(note, noteHtml), noteHtml, Visibility.INTERNAL.code(), clientId, null)
                .with(ChosenFiles.ids(noteFiles));
        if (refusals.attempt("note", () -> tickets.post(page.ref(), message))) {
            note = null;
            noteHtml = null;
            noteFiles = null;
            clientId = newClientId();
        }
        page.refresh();
    }

    /** The words of rich text are the server's to find; what was typed counts where no script ran. */
    private static String plain(String typed, String html) {
        return html == null ? typed : null;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    /** The reply as rich text; {@code null} where no script ran. */
    public String getReplyHtml() {
        return replyHtml;
    }

    public void setReplyHtml(String replyHtml) {
        this.replyHtml = replyHtml;
    }

    /** Ids of uploads to be sent along, with commas between. */
    public String getReplyFiles() {
        return replyFiles;
    }

    public void setReplyFiles(String replyFiles) {
        this.replyFiles = replyFiles;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** The note as rich text; {@code null} where no script ran. */
    public String getNoteHtml() {
        return noteHtml;
    }

    public void setNoteHtml(String noteHtml) {
        this.noteHtml = noteHtml;
    }

    /** Ids of uploads to be sent along, with commas between. */
    public String getNoteFiles() {
        return noteFiles;
    }

    public void setNoteFiles(String noteFiles) {
        this.noteFiles = noteFiles;
    }

    /** The status to set after sending; empty to leave it. */
    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }

    private static String newClientId() {
        return UUID.randomUUID().toString();
    }
}
