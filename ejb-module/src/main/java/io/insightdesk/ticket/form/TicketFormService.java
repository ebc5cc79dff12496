package io.insightdesk.ticket.form;

import static io.insightdesk.platform.security.Permission.ADMINISTER;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldsChanged;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.form.TicketForm.Terms;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A tenant's forms, managed by its admins. As long as there are any, one of them is the default one. */
@Stateless
public class TicketFormService {

    @Inject
    FormRepository repository;

    @Inject
    CustomFieldService fields;

    @Inject
    FormCache formCache;

    @Inject
    TicketFormInput input;

    @Inject
    Event<FieldsChanged> changed;

    @Inject
    Clock clock;

    /** The forms and fields as the pages of tickets need them; who may see what of them, they say themselves. */
    @Requires(USE_PORTAL)
    public FormDefinitions current() {
        return formCache.current();
    }

    /** All forms in their order, archived ones too. */
    @Requires(ADMINISTER)
    public List<TicketForm> list() {
        return new FormDefinitions(FieldDefinitions.EMPTY, repository.all()).forms();
    }

    /** @throws NotFoundException when the tenant has no such form */
    @Requires(ADMINISTER)
    public TicketForm get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("Field or form", id));
    }

    /**
     * The tenant's fields and the draft as the only form, as if it were saved.
     *
     * @throws InvalidInputException when it can't be
     */
    @Requires(ADMINISTER)
    public FormDefinitions preview(TicketFormDraft draft) {
        var set = fields();
        var terms = input.check(draft, new Terms(null, List.of(), true, true, 1, false), set);
        var form = new TicketForm(CallerContext.current().tenant(), terms, clock.instant());
        return new FormDefinitions(set, List.of(form));
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(ADMINISTER)
    public TicketForm create(TicketFormDraft draft) {
        var tenant = CallerContext.current().tenant();
        repository.lockOrder(tenant);
        var others = repository.all();
        if (others.size() >= TicketFormInput.MOST_FORMS) {
            throw new InvalidInputException(FieldError.of("labels", Rule.TOO_MANY, TicketFormInput.MOST_FORMS));
        }
        var first = others.stream().noneMatch(TicketForm::isDefault);
        var before = new Terms(null, List.of(), first, true, Positioned.behind(others), false);
        var terms = input.check(draft, before, fields());
        giveWay(terms, others);
        var form = new TicketForm(tenant, terms, clock.instant());
        repository.add(form);
        Positioned.makeRoomFor(form, others);
        return saved(form);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such form
     * @throws StaleVersionException when the form was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(ADMINISTER)
    public TicketForm update(UUID id, TicketFormDraft draft, OptionalLong expectedVersion) {
        var form = lock(id, expectedVersion);
        var others =
                repository.all().stream().filter(other -> !other.equals(form)).toList();
        var terms = input.check(draft, form.terms(), fields());
        giveWay(terms, others);
        form.amend(terms, clock.instant());
        Positioned.makeRoomFor(form, others);
        return saved(form);
    }

    /**
     * Deletes a form that no ticket has, and archives any other. The default one goes last.
     *
     * @return whether it was deleted
     * @throws NotFoundException when the tenant has no such form
     * @throws StaleVersionException when the form was changed since
     * @throws InvalidInputException when it is the default one and there are others
     */
    @Requires(ADMINISTER)
    public boolean delete(UUID id, OptionalLong expectedVersion) {
        var form = lock(id, expectedVersion);
        var isLast = repository.all().stream().allMatch(other -> other.equals(form) || other.isArchived());
        if (form.isDefault() && !isLast) {
            throw new InvalidInputException(FieldError.of("isDefault", Rule.REQUIRED));
        }
        var isUsed = repository.isUsed(id);
        if (isUsed) {
            form.archive(clock.instant());
        } else {
            repository.remove(form);
        }
        saved(form);
        return !isUsed;
    }

    /** There is one default form, also between two statements. */
    private void giveWay(Terms terms, List<TicketForm> others) {
        if (terms.theDefault()) {
            others.stream().filter(TicketForm::isDefault).forEach(other -> other.unsetDefault(clock.instant()));
            repository.flush();
        }
    }

    private FieldDefinitions fields() {
        return new FieldDefinitions(fields.list());
    }

    private TicketForm saved(TicketForm form) {
        repository.flush();
        changed.fire(new FieldsChanged(form.getTenantId()));
        return form;
    }

    private TicketForm lock(UUID id, OptionalLong expectedVersion) {
        repository.lockOrder(CallerContext.current().tenant());
        var form = repository.findAndLock(id).orElseThrow(() -> new NotFoundException("Field or form", id));
        StaleVersionException.throwIfStale(expectedVersion, form.getVersion());
        return form;
    }
}
