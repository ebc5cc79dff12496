package io.insightdesk.composing;

import io.insightdesk.macro.MacroExecutionService;
import io.insightdesk.macro.MacroNotFoundException;
import io.insightdesk.macro.MacroPreview;
import io.insightdesk.macro.MacroService;
import io.insightdesk.macro.RenderedText;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.page.TicketView;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/**
 * The macro whose reply an agent edits. Everything else that it says waits in the composer, is shown there, and is done when
 * the reply is sent; or it is taken out, and the text stays.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class PendingMacroView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TicketView page;

    @Inject
    MacroService macros;

    @Inject
    MacroExecutionService executions;

    @Inject
    TicketErrorMessages errorMessages;

    @Inject
    ErrorMessages messages;

    @Inject
    UserLocale userLocale;

    private UUID macro;
    private String name;
    private transient MacroPreview preview;
    private transient String problem;
    private transient RenderedText composed;

    /** Takes the macro's reply into the composer, and lets the rest wait there instead of what waited before. */
    public void compose(UUID chosen) {
        drop();
        try {
            preview = executions.preview(page.ref(), chosen);
            macro = chosen;
            name = preview.name();
            composed = preview.reply().orElse(null);
        } catch (MacroNotFoundException gone) {
            giveUp();
        } catch (RefusedException refused) {
            errorMessages.show(refused, "macro");
        }
    }

    /**
     * Lets the macro of a draft wait again; one that was deleted does not.
     *
     * @param id as the browser sent it
     */
    public void restore(String id) {
        drop();
        try {
            var kept = Ids.find(id).orElseThrow(() -> new MacroNotFoundException(id));
            name = macros.get(kept).name();
            macro = kept;
        } catch (MacroNotFoundException unknown) {
            giveUp();
        }
    }

    /** Takes the macro out; what was written stays. */
    public void drop() {
        macro = null;
        lookAgain();
    }

    /** Takes out a macro that is not there any more, and says so. */
    void giveUp() {
        drop();
        messages.show(text("macro.gone"));
    }

    /** Forgets what it would have done a moment ago. */
    void lookAgain() {
        preview = null;
        problem = null;
        composed = null;
    }

    private void rehearse() {
        if (macro == null || preview != null || problem != null) {
            return;
        }
        try {
            preview = executions.preview(page.ref(), macro);
        } catch (MacroNotFoundException archived) {
            problem = text("macro.archived");
        } catch (RefusedException refused) {
            problem = errorMessages.say(refused);
        }
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.composing.texts", userLocale.getLocale())
                .getString(key);
    }

    Optional<UUID> macro() {
        return Optional.ofNullable(macro);
    }

    /** Its id; {@code null} when none waits. */
    public UUID getMacro() {
        return macro;
    }

    public String getName() {
        return name;
    }

    /** What it would do now; {@code null} when it can't be applied. */
    public MacroPreview getPreview() {
        rehearse();
        return preview;
    }

    /** Why it can't be applied now, in words; {@code null} when it can. */
    public String getProblem() {
        rehearse();
        return problem;
    }

    /** Whether it moves the ticket to another status. */
    public boolean isMoving() {
        return getPreview() != null
                && preview.changes().stream().anyMatch(change -> change.field().equals("status"));
    }

    /** What goes into the composer, or {@code null}. */
    public RenderedText getComposed() {
        return composed;
    }
}
