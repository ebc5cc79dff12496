package io.insightdesk.customer;

import io.insightdesk.account.Account;
import io.insightdesk.account.CustomerAccounts;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.Organisation;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The tenant's customers, for agents. */
@Stateless
public class CustomerService {

    @Inject
    CustomerRepository customers;

    @Inject
    CustomerAccounts accounts;

    /** By name. */
    @Requires(Permission.READ_PEOPLE)
    public Page<CustomerRow> list(CustomerQuery query) {
        return Page.of(customers.list(query), query.limit(), last -> last.id().toString());
    }

    /** @throws NotFoundException when no customer has this account */
    @Requires(Permission.READ_PEOPLE)
    public CustomerRow get(UUID id) {
        return customers.find(id).orElseThrow(() -> new NotFoundException("Account", id));
    }

    /**
     * Makes a customer, without a password until they register.
     *
     * @throws InvalidInputException with all that is wrong, also when the address is somebody's already
     */
    @Requires(Permission.WORK_TICKETS)
    public CustomerRow create(CustomerDraft draft) {
        var check = new InputCheck();
        var checked = Drafts.check(check, draft, OnCreate.class);
        check.tell("email", "name");
        var organisation = organisation(check, checked.organisation());
        if (check.isRight("email")
                && accounts.findByEmail(new EmailAddress(checked.email())).isPresent()) {
            check.wrong("email", Rule.ALREADY_TAKEN);
        }
        check.throwIfWrong();
        return accounts.open(new EmailAddress(checked.email()), checked.name(), organisation)
                .map(account -> get(account.getId()))
                .orElseThrow(() -> new InvalidInputException(FieldError.of("email", Rule.ALREADY_TAKEN)));
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when no customer has this account
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     * @throws PermissionDeniedException when somebody who is no admin lets a customer in no more
     */
    @Requires(Permission.WORK_TICKETS)
    public CustomerRow change(UUID id, CustomerDraft draft, OptionalLong expectedVersion) {
        var customer = accounts.lock(get(id).id());
        StaleVersionException.throwIfStale(expectedVersion, customer.getVersion());
        var check = new InputCheck();
        var name = Drafts.check(check, draft).name();
        check.tell("name");
        var organisation = organisation(check, draft.organisation());
        check.throwIfWrong();
        customer.rename(Objects.requireNonNullElse(name, customer.getName()));
        if (draft.organisation() != null) {
            organisation.ifPresentOrElse(customer::join, customer::leaveOrganisation);
        }
        if (draft.disabled() != null && draft.disabled() != customer.isDisabled()) {
            letIn(customer, !draft.disabled());
        }
        accounts.save(customer);
        return get(id);
    }

    /**
     * The customer of this address joins the organisation; one who is not known yet is made.
     *
     * @throws InvalidInputException when it is no address, or that of somebody else than a customer
     */
    @Requires(Permission.WORK_TICKETS)
    public CustomerRow join(String email, UUID organisation) {
        if (!EmailAddress.isValid(email)) {
            var rule = Text.isBlank(email) ? Rule.REQUIRED : Rule.NOT_AN_EMAIL;
            throw new InvalidInputException(FieldError.of("email", rule));
        }
        var address = new EmailAddress(email);
        var link = new CustomerDraft.Link(organisation);
        return accounts.findByEmail(address)
                .filter(account -> account.getRole() == Role.CUSTOMER)
                .map(known -> change(known.getId(), new CustomerDraft(null, null, link, null), OptionalLong.empty()))
                .orElseGet(() -> create(new CustomerDraft(address.value(), address.localPart(), link, null)));
    }

    /** @throws NotFoundException when no customer has this account */
    @Requires(Permission.WORK_TICKETS)
    public CustomerRow leaveOrganisation(UUID id) {
        return change(id, new CustomerDraft(null, null, new CustomerDraft.Link(null), null), OptionalLong.empty());
    }

    private void letIn(Account customer, boolean wanted) {
        if (!CallerContext.current().may(Permission.ADMINISTER)) {
            throw new PermissionDeniedException("only admins decide who gets access");
        }
        if (wanted) {
            customer.enable();
        } else {
            accounts.shutOut(customer);
        }
    }

    private Optional<Organisation> organisation(InputCheck check, CustomerDraft.Link given) {
        var wanted = Optional.ofNullable(given).map(CustomerDraft.Link::id);
        var found = wanted.flatMap(customers::findOrganisation);
        if (wanted.isPresent() && found.isEmpty()) {
            check.wrong("organisation", Rule.UNKNOWN);
        }
        return found;
    }
}
