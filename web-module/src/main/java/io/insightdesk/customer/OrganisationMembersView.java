package io.insightdesk.customer;

import io.insightdesk.account.PageForm;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The members of the organisation on the page {@code /admin/organisation}: added by their address, and taken out. */
@Named
@RequestScoped
public class OrganisationMembersView {

    private static final int SHOWN = 100;

    @Inject
    PageForm form;

    @Inject
    OrganisationView page;

    @Inject
    CustomerService customers;

    private Page<CustomerRow> members;
    private Map<String, String> problems = Map.of();

    /** Before the page is shown: does what one of its forms asks for. */
    public void enter() {
        var organisation = page.getOrganisation();
        try {
            switch (form.isSent() ? form.text("do") : "") {
                case "add" -> add(organisation.getId());
                case "remove" ->
                    move(
                            form.id("member").orElseThrow(() -> new NotFoundException("Account", form.text("member"))),
                            null);
                default -> {}
            }
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        }
        members = customers.list(
                new CustomerQuery(Optional.empty(), Optional.of(organisation.getId()), Optional.empty(), SHOWN));
    }

    /** The customer with the address, who is made if there is none. */
    private void add(UUID organisation) {
        var email = form.text("email").strip();
        var known = customers.findByEmail(email);
        if (known.isPresent()) {
            move(known.get(), organisation);
            return;
        }
        var at = email.indexOf('@');
        var name = at < 0 ? email : email.substring(0, at);
        customers.create(new CustomerDraft(email, name, new CustomerDraft.Link(organisation), null));
        goOn();
    }

    private void move(UUID customer, UUID wanted) {
        var draft = new CustomerDraft(null, null, new CustomerDraft.Link(wanted), null);
        customers.change(customer, draft, OptionalLong.empty());
        goOn();
    }

    private void goOn() {
        form.goTo(form.request().getContextPath() + "/admin/organisation?done=saved&id=" + page.getId());
    }

    public List<CustomerRow> getRows() {
        return members.rows();
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return members.next().isPresent();
    }

    /** As typed when it was refused. */
    public String getEmail() {
        return problems.isEmpty() ? "" : form.text("email");
    }

    /** What is wrong with the address. */
    public String getProblem() {
        return problems.values().stream().findFirst().orElse("");
    }
}
