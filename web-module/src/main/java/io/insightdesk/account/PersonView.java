package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** The page {@code /admin/person}: an agent, with the role, and whether they are let in. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class PersonView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffService staff;

    @Inject
    private FormCommand command;

    private UUID id;
    private String role;
    private transient Account person;

    /** @throws NotFoundException for nobody */
    public void load() {
        if (id == null) {
            throw new NotFoundException("Account", "");
        }
        role = getPerson().getRole().code();
    }

    public void changeRole() {
        change(new StaffDraft(role, null), "saved");
    }

    public void disable() {
        change(new StaffDraft(null, true), "disabled");
    }

    public void enable() {
        change(new StaffDraft(null, false), "enabled");
    }

    public void inviteAgain() {
        run(() -> staff.inviteAgain(id), "invited");
    }

    private void change(StaffDraft draft, String done) {
        run(() -> staff.change(id, draft, OptionalLong.empty()), done);
    }

    private void run(Runnable work, String done) {
        person = null;
        try {
            command.run(work, "admin/people?done=" + done);
        } catch (StaffRefusedException refused) {
            refuse(refused.reason().name());
        } catch (PermissionDeniedException above) {
            refuse("ABOVE");
        }
    }

    private void refuse(String reason) {
        command.refuse("io.insightdesk.account.texts", "people.refused." + reason);
    }

    /**
     * As they are now.
     *
     * @throws NotFoundException for nobody
     */
    public Account getPerson() {
        if (person == null) {
            person = staff.getToChange(id);
        }
        return person;
    }

    public String getState() {
        return getPerson().getState().code();
    }

    /** Whether the caller may change anything: not the own account, nor one of a role above the own. */
    public boolean isChangeable() {
        var caller = CallerContext.current();
        return !caller.isAccount(id)
                && caller.role()
                        .filter(own -> own.atLeast(getPerson().getRole()))
                        .isPresent();
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names nobody */
    public void setId(String text) {
        id = PageIds.read(text, "Account");
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
