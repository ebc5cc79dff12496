package io.insightdesk.customer;

import io.insightdesk.account.PageForm;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The page {@code /admin/organisations}: the companies that the desk serves, and the form that adds one. */
@Named
@RequestScoped
public class OrganisationsView {

    private static final int ROWS = 50;

    @Inject
    PageForm form;

    @Inject
    OrganisationService organisations;

    private Page<OrganisationRow> page;
    private Map<String, String> problems = Map.of();

    /** Before the page is shown: adds what was named. */
    public void enter() {
        if (form.isSent()) {
            add();
        }
        page = organisations.list(form.id("after"), ROWS);
    }

    private void add() {
        try {
            var made = organisations.create(new OrganisationDraft(form.text("name"), form.has("sharesTickets")));
            form.goTo(form.request().getContextPath() + "/admin/organisation?id=" + made.getId() + "&done=saved");
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        }
    }

    public List<OrganisationRow> getRows() {
        return page.rows();
    }

    /** Where the next page begins, or {@code null}. */
    public String getNext() {
        return page.next().orElse(null);
    }

    /** As typed when it was refused. */
    public String getName() {
        return form.isSent() ? form.text("name") : "";
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public String getDone() {
        return form.text("done");
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
