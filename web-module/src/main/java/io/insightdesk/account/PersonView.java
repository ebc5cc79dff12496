package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;

/** The page {@code /admin/person}: an agent, with the role, and whether they are let in. */
@Named
@RequestScoped
public class PersonView {

    @Inject
    PageForm form;

    @Inject
    StaffService staff;

    private Account person;
    private String refused = "";

    /** Before the page is shown: does what one of its forms asks for. @throws NotFoundException for nobody */
    public void enter() {
        person = staff.getToChange(form.id("id").orElseThrow(() -> new NotFoundException("Account", form.text("id"))));
        if (form.isSent()) {
            act();
        }
    }

    private void act() {
        try {
            switch (form.text("do")) {
                case "role" -> change(new StaffDraft(form.text("role"), null), "saved");
                case "disable" -> change(new StaffDraft(null, true), "disabled");
                case "enable" -> change(new StaffDraft(null, false), "enabled");
                case "invite" -> {
                    staff.inviteAgain(person.getId());
                    goOn("invited");
                }
                default -> {}
            }
        } catch (StaffRefusedException why) {
            refused = why.reason().name();
        } catch (PermissionDeniedException | InvalidInputException notOffered) {
            refused = "ABOVE";
        }
    }

    private void change(StaffDraft draft, String done) {
        staff.change(person.getId(), draft, OptionalLong.empty());
        goOn(done);
    }

    private void goOn(String done) {
        form.goTo(form.request().getContextPath() + "/admin/people?done=" + done);
    }

    public Account getPerson() {
        return person;
    }

    public String getState() {
        return person.getState().code();
    }

    /** Whether the caller may change anything: not the own account, nor one of a role above the own. */
    public boolean isChangeable() {
        var caller = CallerContext.current();
        return !caller.isAccount(person.getId())
                && caller.role().filter(own -> own.atLeast(person.getRole())).isPresent();
    }

    /** Why it could not be done, or nothing. */
    public String getRefused() {
        return refused;
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
