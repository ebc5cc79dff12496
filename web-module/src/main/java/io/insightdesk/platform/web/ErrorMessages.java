package io.insightdesk.platform.web;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.util.Components;

/** What a service refused, said on the page: at the field where it belongs to one, else at the top. */
@ApplicationScoped
public class ErrorMessages {

    private static final String WORDING = "io.insightdesk.platform.input.Messages";
    private static final Pattern PATH_MARKS = Pattern.compile("[.\\[\\]]{1,2}");

    /** Puts each error at the input whose id is the field's name, inside the naming container {@code form}. */
    public void show(InvalidInputException refused, String form) {
        for (var error : refused.errors()) {
            show(error, form);
        }
    }

    /**
     * Puts each error at what its field's path names in the form that was sent: {@code choices[2].key} is the input
     * {@code key} in the third row of {@code choices}, else {@code choices} as a whole.
     */
    public void show(InvalidInputException refused) {
        var form = Components.getCurrentForm();
        for (var error : refused.errors()) {
            var shown = places(form.getClientId(), error.field())
                    .anyMatch(place -> form.invokeOnComponent(
                            FacesContext.getCurrentInstance(), place, (any, found) -> show(error, found)));
            if (!shown) {
                show(error, (UIComponent) null);
            }
        }
    }

    /** A refusal that belongs to no field. */
    public void show(String message) {
        FacesContext.getCurrentInstance().addMessage(null, error(message));
    }

    /** A refusal that belongs to a field of the form that was sent, in words that the page has for it. */
    public void show(String field, String message) {
        var context = FacesContext.getCurrentInstance();
        var input = (UIInput) Components.getCurrentForm().findComponent(field);
        input.setSubmittedValue(input.getValue());
        input.setValid(false);
        context.addMessage(input.getClientId(context), error(message));
    }

    /** The error in words, without the field's name. */
    public static String wording(FieldError error, Locale locale) {
        var pattern =
                ResourceBundle.getBundle(WORDING, locale).getString(error.rule().name());
        return new MessageFormat(pattern, locale).format(error.arguments().toArray());
    }

    private static void show(FieldError error, String form) {
        var field = FacesContext.getCurrentInstance().getViewRoot().findComponent(form + ":" + error.field());
        show(error, field instanceof UIInput ? field : null);
    }

    private static void show(FieldError error, UIComponent place) {
        var context = FacesContext.getCurrentInstance();
        var words = wording(error, context.getViewRoot().getLocale());
        if (place instanceof UIInput input) {
            input.setSubmittedValue(input.getValue()); // else Faces takes an input that is wrong for an empty one
            input.setValid(false);
        }
        if (place != null) {
            words = Optional.ofNullable((String) place.getAttributes().get("validatorMessage"))
                    .orElse(words);
        }
        context.addMessage(place == null ? null : place.getClientId(context), error(words));
    }

    /** Client ids, the nearest first: {@code form:choices:2:key, form:choices:2, form:choices}. */
    static Stream<String> places(String form, String path) {
        var nearest = form + ":" + String.join(":", PATH_MARKS.split(path));
        return Stream.iterate(
                nearest, place -> place.length() > form.length(), place -> place.substring(0, place.lastIndexOf(':')));
    }

    private static FacesMessage error(String message) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null);
    }
}
