package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.Refusals;
import io.insightdesk.platform.web.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** Says on the page, in words, why a ticket could not be changed. */
@ApplicationScoped
public class TicketRefusals {

    @Inject
    Refusals refusals;

    @Inject
    Region region;

    /**
     * Does the work, or shows why not.
     *
     * @param form the id of the form whose fields the input came from
     * @return whether it was done
     */
    public boolean attempt(String form, Runnable work) {
        return find(form, () -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** The same for work that has a result; empty when it was refused. */
    public <T> Optional<T> find(String form, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (InvalidInputException wrong) {
            refusals.show(wrong, form);
        } catch (RefusedException refused) {
            refusals.show(inWords(refused));
        }
        return Optional.empty();
    }

    private String inWords(RefusedException refused) {
        return refused instanceof TicketTakenException taken
                ? new MessageFormat(text("refused.taken"), region.getLocale()).format(new Object[] {taken.holder()})
                : text(key(refused));
    }

    private static String key(RefusedException refused) {
        if (refused instanceof IllegalTransitionException illegal) {
            return "refused." + illegal.reason().name();
        }
        if (refused instanceof IllegalMoveException illegal) {
            return "refused." + illegal.reason().name();
        }
        if (refused instanceof TicketMergedException) {
            return "refused.merged";
        }
        if (refused instanceof ReplyHeldException) {
            return "refused.held";
        }
        return refused instanceof PermissionDeniedException ? "refused.permission" : "refused.gone";
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale())
                .getString(key);
    }
}
