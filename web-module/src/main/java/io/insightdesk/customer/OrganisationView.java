package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.account.PageForm;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.OptionalLong;

/** The page {@code /admin/organisation}: one organisation, and whether it shares its tickets. */
@Named
@RequestScoped
public class OrganisationView {

    @Inject
    PageForm form;

    @Inject
    OrganisationService organisations;

    private Organisation organisation;
    private Map<String, String> problems = Map.of();
    private boolean stale;
    private boolean used;

    /** Before the page is shown: saves or deletes. {@link OrganisationMembersView} does the rest. */
    public void enter() {
        organisation = organisations.getToChange(
                form.id("id").orElseThrow(() -> new NotFoundException("Organisation", form.text("id"))));
        switch (form.isSent() ? form.text("do") : "") {
            case "save" -> save();
            case "delete" -> delete();
            default -> {}
        }
    }

    private void save() {
        try {
            organisations.change(
                    organisation.getId(),
                    new OrganisationDraft(form.text("name"), form.has("sharesTickets")),
                    form.version());
            goOn("/admin/organisation?done=saved&id=" + getId());
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (StaleVersionException changed) {
            stale = true;
        }
    }

    private void delete() {
        try {
            organisations.delete(organisation.getId(), OptionalLong.empty());
            goOn("/admin/organisations?done=deleted");
        } catch (OrganisationInUseException inUse) {
            used = true;
        }
    }

    private void goOn(String path) {
        form.goTo(form.request().getContextPath() + path);
    }

    public String getId() {
        return organisation.getId().toString();
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    /** As typed when it was refused, else as it is. */
    public String getName() {
        return isRefused() ? form.text("name") : organisation.getName();
    }

    public boolean isSharesTickets() {
        return isRefused() ? form.has("sharesTickets") : organisation.isSharesTickets();
    }

    private boolean isRefused() {
        return form.isSent() && form.text("do").equals("save");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isStale() {
        return stale;
    }

    /** Whether it could not be deleted. */
    public boolean isUsed() {
        return used;
    }

    public boolean isSaved() {
        return form.text("done").equals("saved");
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
