package io.insightdesk.customer;

import io.insightdesk.platform.web.FormCommand;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** The members of the organisation on the page {@code /admin/organisation}: added by their address, and taken out. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class OrganisationMembersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject
    private OrganisationView page;

    @Inject
    private CustomerService customers;

    @Inject
    private FormCommand command;

    private List<Member> rows;
    private boolean more;
    private String email;

    /** A member in the list; kept with the page, for the list's buttons are found by their places. */
    public record Member(UUID id, String name, String email) implements Serializable {}

    public void add() {
        command.run(() -> customers.join(email, page.id()), saved());
    }

    public void remove(UUID member) {
        command.run(() -> customers.leaveOrganisation(member), saved());
    }

    private String saved() {
        return page.address() + "&done=saved";
    }

    public List<Member> getRows() {
        if (rows == null) {
            var members = customers.list(
                    new CustomerQuery(Optional.empty(), Optional.of(page.id()), Optional.empty(), SHOWN));
            rows = members.rows().stream()
                    .map(row -> new Member(row.id(), row.name(), row.email()))
                    .toList();
            more = members.next().isPresent();
        }
        return rows;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        getRows();
        return more;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
