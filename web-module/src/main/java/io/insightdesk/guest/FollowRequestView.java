package io.insightdesk.guest;

import io.insightdesk.account.InvalidLinkException;
import io.insightdesk.account.PageForm;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.conversation.MessageRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The page {@code /request/follow}, where the links of the mails lead who has no account: read, and answer. */
@Named
@RequestScoped
public class FollowRequestView {

    @Inject
    PageForm form;

    @Inject
    GuestService guests;

    private FollowedRequest followed;
    private Map<String, String> problems = Map.of();

    /** Before the page is shown: takes the answer that was sent. Who has an account by now goes on to the portal. */
    public void enter() {
        if (form.isSent() && reply()) {
            return;
        }
        followed = guests.find(getToken()).orElse(null);
        if (followed != null && followed.needsSignIn()) {
            form.goTo(form.request().getContextPath() + "/portal/requests/"
                    + followed.ticket().number());
        }
    }

    /** @return whether the browser goes on to where the answer stands */
    private boolean reply() {
        try {
            var place = guests.reply(getToken(), form.text("body"), form.text("clientId"));
            form.goTo(form.request().getContextPath() + "/request/follow?sent=1&token=" + place);
            return true;
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (InvalidLinkException old) {
            // the page says so
        }
        return false;
    }

    /** {@code null} when the link is not good (any more). */
    public FollowedRequest getFollowed() {
        return followed;
    }

    public boolean isMine(MessageRow message) {
        return message.author() != null
                && message.author().id().equals(followed.ticket().requester().id());
    }

    /** What stands before a file's id in its link. */
    public String getFileAddress() {
        return form.request().getContextPath() + GuestFileServlet.address(getToken());
    }

    public String getToken() {
        return form.text("token");
    }

    /** The form's own id, by which a second click sends nothing. */
    public String getClientId() {
        return form.isSent() ? form.text("clientId") : UUID.randomUUID().toString();
    }

    /** What was typed and refused. */
    public String getBody() {
        return form.text("body");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isSent() {
        return form.has("sent");
    }

    /** Whether the form came without its {@link io.insightdesk.platform.web.CsrfToken}, perhaps because it was old. */
    public boolean isAgain() {
        return form.has("again");
    }
}
