package io.insightdesk.platform.web;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/**
 * What the button of a form does: a command of a service and then the next page, or, when that was refused, the same form
 * with the reasons, at the fields where they belong to one. What was typed stays. Refusals that only one page knows pass
 * through: it catches them and {@linkplain #refuse says} them in its own words.
 */
@ApplicationScoped
public class FormCommand {

    @Inject
    ErrorMessages errors;

    @Inject
    UserLocale locale;

    /** @param next the page to go to with GET, without the context path: {@code admin/teams?done=saved} */
    public void run(Runnable command, String next) {
        if (attempt(command)) {
            Faces.redirect(next);
        }
    }

    /**
     * For buttons after which the page stays.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable command) {
        try {
            command.run();
            return true;
        } catch (InvalidInputException wrong) {
            errors.show(wrong);
        } catch (StaleVersionException | NotFoundException changed) {
            refuse("io.insightdesk.platform.web.texts", "form.changed");
        }
        return false;
    }

    /** Says above the form why nothing was done. @param bundle with the texts of the page */
    public void refuse(String bundle, String key) {
        errors.show(ResourceBundle.getBundle(bundle, locale.getLocale()).getString(key));
    }
}
