package io.insightdesk.platform.web;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a service refused, said on the page: at the field where it belongs to one, else at the top. */
@ApplicationScoped
public class ErrorMessages {

    private static final String WORDING = "io.insightdesk.platform.input.Messages";

    /** Puts each error at the input whose id is the field's name, inside the naming container {@code form}. */
    public void show(InvalidInputException refused, String form) {
        for (var error : refused.errors()) {
            show(error, form);
        }
    }

    /** A refusal that belongs to no field. */
    public void show(String message) {
        FacesContext.getCurrentInstance().addMessage(null, error(message));
    }

    /** The error in words, without the field's name. */
    public static String wording(FieldError error, Locale locale) {
        var pattern =
                ResourceBundle.getBundle(WORDING, locale).getString(error.rule().name());
        return new MessageFormat(pattern, locale).format(error.arguments().toArray());
    }

    private void show(FieldError error, String form) {
        var context = FacesContext.getCurrentInstance();
        var message = error(wording(error, context.getViewRoot().getLocale()));
        var input = context.getViewRoot().findComponent(form + ":" + error.field());
        if (input instanceof UIInput field) {
            field.setValid(false);
            context.addMessage(field.getClientId(context), message);
        } else {
            context.addMessage(null, message);
        }
    }

    private static FacesMessage error(String message) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null);
    }
}
