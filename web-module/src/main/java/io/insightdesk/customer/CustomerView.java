package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.account.PageForm;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;

/**
 * The page {@code /agent/customers/{id}}: who a customer is, and the form that changes name and organisation. An
 * organisation is named in words, because a desk may serve thousands; the first ones are offered while one types.
 */
@Named
@RequestScoped
public class CustomerView {

    private static final int OFFERED = 100;

    @Inject
    PageForm form;

    @Inject
    CustomerService customers;

    @Inject
    OrganisationService organisations;

    private CustomerRow customer;
    private Map<String, String> problems = Map.of();
    private boolean stale;

    /** Before the page is shown: saves what was sent. @throws NotFoundException when the address names no customer */
    public void enter() {
        String key = Faces.getRequestAttribute(PageAddress.KEY);
        customer = customers.get(Ids.find(key).orElseThrow(() -> new NotFoundException("Account", key)));
        if (form.isSent()) {
            save();
        }
    }

    private void save() {
        try {
            customers.change(customer.id(), draft(), form.version());
            form.goTo(getAddress() + "?done=saved");
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (StaleVersionException changed) {
            stale = true;
        }
    }

    private CustomerDraft draft() {
        return new CustomerDraft(null, form.text("name"), new CustomerDraft.Link(organisation()), null);
    }

    private UUID organisation() {
        var named = form.text("organisation").strip();
        return named.isEmpty()
                ? null
                : organisations
                        .findByName(named)
                        .map(Organisation::getId)
                        .orElseThrow(() -> new InvalidInputException(FieldError.of("organisation", Rule.UNKNOWN)));
    }

    public CustomerRow getCustomer() {
        return customer;
    }

    /** Where this page is. */
    public String getAddress() {
        return Faces.getRequestContextPath() + "/agent/customers/" + customer.id();
    }

    /** As typed when it was refused, else as it is. */
    public String getName() {
        return form.isSent() ? form.text("name") : customer.name();
    }

    /** The same of the organisation's name; empty for none. */
    public String getOrganisation() {
        return form.isSent()
                ? form.text("organisation")
                : customer.organisationName().orElse("");
    }

    /** Organisations to choose from. */
    public List<OrganisationRow> getOffered() {
        return organisations.list(Optional.empty(), OFFERED).rows();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isStale() {
        return stale;
    }

    public boolean isSaved() {
        return form.text("done").equals("saved");
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
