package io.insightdesk.satisfaction;

import io.insightdesk.account.PageForm;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.MalformedFormException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The page {@code /rate}, where the link of the mail about a solved request leads. Opening it says nothing, because mail
 * scanners open links too.
 */
@Named
@RequestScoped
public class RateView {

    @Inject
    PageForm form;

    @Inject
    SatisfactionService satisfactions;

    private RatingRequest question;
    private Map<String, String> problems = Map.of();

    /** Before the page is shown: takes the rating that was sent. */
    public void enter() {
        if (form.isSent()) {
            rate();
        }
        question = satisfactions.findByLink(getToken()).orElse(null);
    }

    private void rate() {
        try {
            satisfactions.rateByLink(getToken(), new RateResolution(form.text("rating"), getComment()));
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
            if (problems.containsKey("rating")) {
                throw new MalformedFormException("rating"); // the page offers no such rating
            }
        } catch (RatingClosedException over) {
            // the page says what became of the request
        }
    }

    /** {@code null} when the link is not ours. */
    public RatingRequest getQuestion() {
        return question;
    }

    /** Which of the page's states it is in: {@code unknown open rated reopened}. */
    public String getState() {
        if (question == null) {
            return "unknown";
        }
        if (question.open()) {
            return "open";
        }
        return question.rating().isPresent() ? "rated" : "reopened";
    }

    public String getToken() {
        return form.text("token");
    }

    public String getComment() {
        return form.text("comment");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether the form came without its {@link io.insightdesk.platform.web.CsrfToken}, perhaps because it was old. */
    public boolean isAgain() {
        return form.has("again");
    }
}
