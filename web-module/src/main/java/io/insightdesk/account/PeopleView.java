package io.insightdesk.account;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.presence.PresenceDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** The page {@code /admin/people}: who works at the desk, and the form that invites somebody. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    PageForm form;

    @Inject
    StaffService staff;

    @Inject
    PresenceDirectory presences;

    private Map<String, String> problems = Map.of();
    private List<Account> rows;

    /** Before the page is shown: invites who was named. What the table sends is a postback. */
    public void enter() {
        if (!form.isSent() || Faces.isPostback()) {
            return;
        }
        try {
            staff.invite(form.text("email"), form.text("role"));
            form.goTo(form.request().getContextPath() + "/admin/people?done=invited");
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (PermissionDeniedException above) {
            form.answerNotFound(); // the page offers no such role
        }
    }

    public List<Account> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(staff.list()); // the table sorts it
        }
        return rows;
    }

    /** The code of what colleagues see. */
    public String presence(Account account) {
        return presences.of(account.getId()).code();
    }

    /** Roles that the caller may give. */
    public List<Role> getRoles() {
        var own = CallerContext.current().role().orElseThrow();
        return Arrays.stream(Role.values())
                .filter(role -> role.isStaff() && own.atLeast(role))
                .toList();
    }

    /** As typed when it was refused. */
    public String getEmail() {
        return form.isSent() ? form.text("email") : "";
    }

    public String getRole() {
        return form.isSent() ? form.text("role") : Role.AGENT.code();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** What has just been done: {@code invited}, {@code saved}, {@code disabled}, {@code enabled} or nothing. */
    public String getDone() {
        return form.text("done");
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
