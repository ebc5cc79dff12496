package io.insightdesk.field;

import static io.insightdesk.platform.security.Permission.ADMINISTER;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A tenant's custom fields, managed by its admins. */
@Stateless
public class CustomFieldService {

    @Inject
    FieldRepository repository;

    @Inject
    FieldDefinitionCache definitions;

    @Inject
    CustomFieldInput input;

    @Inject
    Event<FieldsChanged> changed;

    @Inject
    Clock clock;

    /** The fields as the pages of tickets need them; who may see what of them, they say themselves. */
    @Requires(USE_PORTAL)
    public FieldDefinitions current() {
        return definitions.current();
    }

    /** All fields in their order, archived ones too. */
    @Requires(ADMINISTER)
    public List<CustomField> list() {
        return new FieldDefinitions(repository.fields()).fields();
    }

    /** @throws NotFoundException when the tenant has no such field */
    @Requires(ADMINISTER)
    public CustomField get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("Field or form", id));
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(ADMINISTER)
    public CustomField create(CustomFieldDraft draft) {
        var tenant = CallerContext.current().tenant();
        repository.lockOrder(tenant);
        var others = repository.fields();
        var field = input.check(tenant, draft, others, clock.instant());
        repository.add(field);
        Positioned.makeRoomFor(field, others);
        return saved(field);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such field
     * @throws StaleVersionException when the field was changed since
     * @throws InvalidInputException with all that is wrong; a choice that tickets have is archived, not left out
     */
    @Requires(ADMINISTER)
    public CustomField update(UUID id, CustomFieldDraft draft, OptionalLong expectedVersion) {
        var field = lock(id, expectedVersion);
        var terms = input.check(field, draft);
        var used = field.getChoices().stream()
                .map(FieldChoice::key)
                .filter(key ->
                        terms.choices().stream().noneMatch(kept -> kept.key().equals(key)))
                .filter(key -> repository.isChosen(field.getKey(), key))
                .findFirst();
        if (used.isPresent()) {
            throw new InvalidInputException(FieldError.of("choices", Rule.IN_USE, used.get()));
        }
        field.amend(terms, clock.instant());
        Positioned.makeRoomFor(field, repository.fields());
        return saved(field);
    }

    /**
     * Deletes a field that nothing uses, and archives any other.
     *
     * @return whether it was deleted
     * @throws NotFoundException when the tenant has no such field
     * @throws StaleVersionException when the field was changed since
     */
    @Requires(ADMINISTER)
    public boolean delete(UUID id, OptionalLong expectedVersion) {
        var field = lock(id, expectedVersion);
        var isUsed = repository.isFilled(field.getKey()) || repository.isInForm(field.getKey());
        if (isUsed) {
            field.archive(clock.instant());
        } else {
            repository.remove(field);
        }
        saved(field);
        return !isUsed;
    }

    private CustomField saved(CustomField field) {
        repository.flush();
        changed.fire(new FieldsChanged(field.getTenantId()));
        return field;
    }

    private CustomField lock(UUID id, OptionalLong expectedVersion) {
        repository.lockOrder(CallerContext.current().tenant());
        var field = repository.findAndLock(id).orElseThrow(() -> new NotFoundException("Field or form", id));
        StaleVersionException.throwIfStale(expectedVersion, field.getVersion());
        return field;
    }
}
