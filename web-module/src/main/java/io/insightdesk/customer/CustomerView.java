package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageAddress;
import io.insightdesk.platform.web.PageIds;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/**
 * The page {@code /agent/customers/{id}}: who a customer is, and the form that changes name and organisation. An
 * organisation is named in words, because a desk may serve thousands; the first ones are offered while one types.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class CustomerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 100;

    @Inject
    private CustomerService customers;

    @Inject
    private OrganisationService organisations;

    @Inject
    private FormCommand command;

    private transient CustomerRow customer;
    private UUID id;
    private long version;
    private String name;
    private String organisation;

    /** @throws NotFoundException when the address names no customer */
    public void load() {
        customer = customers.get(PageIds.read(Faces.getRequestAttribute(PageAddress.KEY), "Account"));
        id = customer.id();
        version = customer.version();
        name = customer.name();
        organisation = customer.organisationName().orElse(null);
    }

    public void save() {
        command.run(
                () -> customers.change(id, draft(), OptionalLong.of(version)),
                "agent/customers/%s?done=saved".formatted(id));
    }

    private CustomerDraft draft() {
        var named = organisations.findNamed(organisation).map(Organisation::getId);
        return new CustomerDraft(
                null, Objects.requireNonNullElse(name, ""), new CustomerDraft.Link(named.orElse(null)), null);
    }

    /**
     * As they were when the page was opened, or, if the server has put the page aside since, as they are now; {@code null} for
     * nobody.
     */
    public CustomerRow getCustomer() {
        if (customer == null && id != null) {
            customer = customers.get(id);
        }
        return customer;
    }

    /** Organisations to choose from. */
    public List<OrganisationRow> getOffered() {
        return organisations.list(Optional.empty(), OFFERED).rows();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The name of the organisation; {@code null} for none. */
    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
