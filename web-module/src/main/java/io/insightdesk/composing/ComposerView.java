package io.insightdesk.composing;

import io.insightdesk.macro.MacroNotFoundException;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.conversation.UploadIds;
import io.insightdesk.ticket.page.TicketView;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
    private PendingReplyService replies;

    @Inject
    private PendingMacroView pending;

    @Inject
    private TicketErrorMessages errorMessages;

    private String reply;
    private String replyHtml;
    private String replyFiles;
    private String note;
    private String noteHtml;
    private String noteFiles;
    private String then;
    private String clientId = newClientId();
    private transient boolean sent;
    private transient List<MessageRow> since;

    /**
     * Sends the reply with the status that was chosen for afterwards and the macro that waits, or says why not: all of
     * it or nothing.
     */
    public void sendReply() {
        var message = new PostMessage(
                        plain(reply, replyHtml), replyHtml, Visibility.PUBLIC.code(), clientId, page.getSeen())
                .with(UploadIds.ids(replyFiles))
                .then(then);
        since = List.of();
        sent = errorMessages
                .find("reply", () -> send(new OutgoingReply(message, pending.macro())))
                .orElse(false);
        pending.lookAgain();
        if (sent) {
            pending.drop();
            reply = null;
            replyHtml = null;
            replyFiles = null;
            clientId = newClientId();
        }
        page.refresh();
    }

    private boolean send(OutgoingReply message) {
        try {
            replies.send(page.ref(), message);
            return true;
        } catch (MacroNotFoundException gone) {
            pending.giveUp();
            return false;
        } catch (StaleReplyException held) {
            since = held.since();
            throw held;
        }
    }

    public void addNote() {
        var message = new PostMessage(plain(note, noteHtml), noteHtml, Visibility.INTERNAL.code(), clientId, null)
                .with(UploadIds.ids(noteFiles));
        if (errorMessages.attempt("note", () -> replies.addNote(page.ref(), message))) {
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

    /** Whether this request sent the reply. */
    public boolean isSent() {
        return sent;
    }

    /** The newer messages for which the reply was refused; they are shown now, so sending again succeeds. */
    public List<MessageRow> getSince() {
        return since;
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
