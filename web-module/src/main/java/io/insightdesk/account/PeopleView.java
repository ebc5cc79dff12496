package io.insightdesk.account;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.presence.PresenceDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The page {@code /admin/people}: who works at the desk, and the form that invites somebody. */
@Named
@RequestScoped
public class PeopleView {

    @Inject
    StaffService staff;

    @Inject
    PresenceDirectory presences;

    @Inject
    FormCommand command;

    private String email;
    private String role = Role.AGENT.code();
    private List<Account> rows;

    public void invite() {
        command.run(() -> staff.invite(email, role), "admin/people?done=invited");
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
                .filter(candidate -> candidate.isStaff() && own.atLeast(candidate))
                .toList();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
