package io.insightdesk.macro;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.ticket.page.TicketView;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.PrimeFaces;

/** The macros of a ticket's page: which there are, what the chosen one would do, and doing it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class MacroMenuView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TicketView page;

    @Inject
    MacroExecutionService executions;

    @Inject
    TicketErrorMessages errorMessages;

    @Inject
    ErrorMessages messages;

    @Inject
    MacroTexts texts;

    private boolean read;
    private UUID chosen;
    private transient List<MacroRow> macros;
    private transient MacroPreview shown;
    private transient boolean done;

    public void open() {
        read = true;
        chosen = null;
        attempt(() -> macros = executions.menu(page.ref()));
    }

    /**
     * Shows what the macro would do, or why it can't.
     *
     * @param id as the browser sent it: there may be none such any more
     */
    public void preview(String id) {
        chosen = null;
        attempt(() -> {
            chosen = MacroIds.macro(id);
            shown = executions.preview(page.ref(), chosen);
        });
    }

    /** Does all of the chosen macro, its reply too. */
    public void apply() {
        done = attempt(() -> executions.apply(page.ref(), chosen, new ApplyMacro("send", page.getSeen())));
        if (done) {
            PrimeFaces.current().ajax().update("head", "thread", "properties");
        } else {
            lookAgain();
        }
        page.refresh();
    }

    /** After a refusal: what the macro would do, when it still can. Why it can't has been said. */
    private void lookAgain() {
        try {
            shown = executions.preview(page.ref(), chosen);
        } catch (RefusedException stillRefused) {
            shown = null;
        }
    }

    private boolean attempt(Runnable work) {
        shown = null;
        done = false;
        try {
            work.run();
            return true;
        } catch (MacroNotFoundException gone) {
            messages.show(texts.get("macro.gone"));
        } catch (RefusedException refused) {
            errorMessages.show(refused, "macro");
        }
        return false;
    }

    public boolean isRead() {
        return read;
    }

    /** What the agent used recently first; empty until it was asked for. */
    public List<MacroRow> getMacros() {
        return macros == null ? List.of() : macros;
    }

    /** {@code null} when none was chosen, or it can't be applied. */
    public MacroPreview getShown() {
        return shown;
    }

    /** Whether the macro has just been applied. */
    public boolean isDone() {
        return done;
    }

    /** The id of the chosen one. */
    public UUID getChosen() {
        return chosen;
    }
}
