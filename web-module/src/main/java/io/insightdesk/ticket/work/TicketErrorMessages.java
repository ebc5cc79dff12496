package io.insightdesk.ticket.work;

import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketTakenException;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.form.FieldForm;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says on the page, in words, why a ticket could not be changed. */
@ApplicationScoped
public class TicketErrorMessages {

    @Inject
    ErrorMessages errorMessages;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    StatusLabels statusLabels;

    @Inject
    UserLocale userLocale;

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
        } catch (RefusedException refused) {
            show(refused, form);
            return Optional.empty();
        }
    }

    /** Says why: at the fields of the form that the input came from, or for all of it. */
    public void show(RefusedException refused, String form) {
        if (refused instanceof InvalidInputException wrong) {
            showEach(wrong, form);
        } else {
            errorMessages.show(inWords(refused));
        }
    }

    /** The same as a text. */
    public String say(RefusedException refused) {
        return refused instanceof InvalidInputException wrong
                ? wrong.errors().stream()
                        .map(error -> error.field().startsWith(CustomFieldValuesInput.PATH)
                                ? ofField(error)
                                : wording(named(error)))
                        .collect(Collectors.joining(" "))
                : inWords(refused);
    }

    private void showEach(InvalidInputException wrong, String form) {
        for (var error : wrong.errors()) {
            if (error.field().startsWith(CustomFieldValuesInput.PATH)) {
                errorMessages.show(ofField(error));
            } else {
                errorMessages.show(new InvalidInputException(named(error)), form);
            }
        }
    }

    /** A custom field that is not on the page is named. */
    private String ofField(FieldError error) {
        var label = fieldLabels.label(error.field().substring(CustomFieldValuesInput.PATH.length()));
        return error.rule() == Rule.ARCHIVED
                ? wording(FieldError.of(error.field(), error.rule(), label))
                : label + ": " + wording(error);
    }

    /** An archived status by the tenant's word for it. */
    private FieldError named(FieldError error) {
        return error.rule() == Rule.ARCHIVED
                ? FieldError.of(
                        error.field(),
                        error.rule(),
                        statusLabels.word(error.arguments().get(0).toString()))
                : error;
    }

    private String wording(FieldError error) {
        return ErrorMessages.wording(error, userLocale.getLocale());
    }

    /** The same for a form with custom fields, which say themselves what is wrong with them. */
    public <T> Optional<T> find(String form, FieldForm fields, Supplier<T> work) {
        fields.refuse(List.of());
        return find(form, () -> {
            try {
                return work.get();
            } catch (InvalidInputException wrong) {
                throw new InvalidInputException(fields.refuse(wrong.errors()));
            }
        });
    }

    private String inWords(RefusedException refused) {
        return refused instanceof TicketTakenException taken
                ? new MessageFormat(text("refused.taken"), userLocale.getLocale()).format(new Object[] {taken.holder()})
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
        if (refused instanceof StaleReplyException) {
            return "refused.held";
        }
        return refused instanceof PermissionDeniedException ? "refused.permission" : "refused.gone";
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale())
                .getString(key);
    }
}
