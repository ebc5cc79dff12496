package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PagedList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The page {@code /admin/organisations}: the companies that the desk serves, and the form that adds one. */
@Named
@RequestScoped
public class OrganisationsView {

    private static final int ROWS = 50;

    @Inject
    OrganisationService organisations;

    @Inject
    FormCommand command;

    private final PagedList<OrganisationRow> list =
            new PagedList<>("organisations", after -> organisations.list(after.flatMap(Ids::find), ROWS));
    private String name;
    private Organisation added;

    public void add() {
        if (command.attempt(() -> added = organisations.create(new OrganisationDraft(name, false)))) {
            Faces.redirect("admin/organisation?id=%s&done=saved", added.getId());
        }
    }

    public PagedList<OrganisationRow> getList() {
        return list;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
