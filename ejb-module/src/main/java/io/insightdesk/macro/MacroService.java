package io.insightdesk.macro;

import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.insightdesk.macro.Macro.Terms;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Macros, managed by their owners, shared ones by admins and team leads. {@link MacroExecutionService} applies them.
 */
@Stateless
public class MacroService {

    /** Of each kind: a person's own, and shared. */
    static final int MOST = 300;

    @Inject
    MacroRepository macros;

    @Inject
    UsageRepository uses;

    @Inject
    MacroInput input;

    @Inject
    SharedItemPolicy policy;

    @Inject
    Clock clock;

    /** The shared ones and the caller's own, archived ones too, in their order. */
    @Requires(WORK_TICKETS)
    public List<MacroRow> list() {
        var caller = CallerContext.current();
        var person = caller.requireAccount();
        var used = uses.all(UsageRepository.Kind.MACRO, caller.tenant(), person);
        return macros.all(caller.tenant(), person).stream()
                .map(macro -> MacroRow.of(macro, used.getOrDefault(macro.getId(), UsageCount.NONE)))
                .toList();
    }

    /** What the caller can apply, what the caller used recently first. */
    @Requires(WORK_TICKETS)
    public List<MacroRow> menu() {
        return list().stream()
                .filter(MacroRow::active)
                .sorted(comparing(macro -> macro.use().lastOwn().orElse(Instant.MIN), reverseOrder()))
                .toList();
    }

    /** @throws MacroNotFoundException when there is none that the caller may see */
    @Requires(WORK_TICKETS)
    public MacroRow get(UUID id) {
        var caller = CallerContext.current();
        var used = uses.all(UsageRepository.Kind.MACRO, caller.tenant(), caller.requireAccount());
        return macros.find(id)
                .filter(macro -> policy.canSee(macro.getOwner()))
                .map(macro -> MacroRow.of(macro, used.getOrDefault(id, UsageCount.NONE)))
                .orElseThrow(() -> new MacroNotFoundException(id));
    }

    /** Whether the caller may create and change shared ones. */
    @Requires(WORK_TICKETS)
    public boolean keepsShared() {
        return policy.keepsShared();
    }

    /**
     * @throws InvalidInputException with all that is wrong
     * @throws PermissionDeniedException when it shall be shared and the caller may not do that
     */
    @Requires(WORK_TICKETS)
    public MacroRow create(MacroDraft draft) {
        var caller = CallerContext.current();
        var own = Optional.of(caller.requireAccount());
        var others = macros.all(caller.tenant(), caller.requireAccount());
        var position = Positioned.behind(others.stream().mapToInt(Macro::getPosition));
        var terms = input.check(draft, new Terms(null, own, List.of(), position, true));
        policy.requireCanEdit(terms.owner());
        requireBelowLimit(terms.owner());
        var macro = new Macro(caller.tenant(), terms, clock.instant());
        macros.add(macro);
        macros.flush();
        return MacroRow.of(macro, UsageCount.NONE);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws MacroNotFoundException when there is none that the caller may see
     * @throws PermissionDeniedException when the caller may use it but not change it
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(WORK_TICKETS)
    public MacroRow update(UUID id, MacroDraft draft, OptionalLong expectedVersion) {
        var macro = lock(id, expectedVersion);
        var terms = input.check(draft, macro.getTerms());
        policy.requireCanEdit(terms.owner());
        if (!terms.owner().equals(macro.getOwner())) {
            requireBelowLimit(terms.owner());
        }
        macro.amend(terms, clock.instant());
        macros.flush();
        return get(id);
    }

    /** Deletes it for good, with the counts of its use. Throws as {@link #update}. */
    @Requires(WORK_TICKETS)
    public void delete(UUID id, OptionalLong expectedVersion) {
        macros.remove(lock(id, expectedVersion));
    }

    private Macro lock(UUID id, OptionalLong expectedVersion) {
        var macro = macros.findAndLock(id)
                .filter(found -> policy.canSee(found.getOwner()))
                .orElseThrow(() -> new MacroNotFoundException(id));
        policy.requireCanEdit(macro.getOwner());
        StaleVersionException.throwIfStale(expectedVersion, macro.getVersion());
        return macro;
    }

    private void requireBelowLimit(Optional<UUID> owner) {
        var caller = CallerContext.current();
        var there = macros.all(caller.tenant(), caller.requireAccount()).stream()
                .filter(macro -> macro.getOwner().equals(owner))
                .count();
        if (there >= MOST) {
            throw new InvalidInputException(FieldError.of("shared", Rule.TOO_MANY, MOST));
        }
    }
}
