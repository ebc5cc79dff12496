package io.insightdesk.sla;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.sla.SlaPolicy.Terms;
import io.insightdesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the draft of a policy into checked terms. */
@ApplicationScoped
public class SlaPolicyInput {

    public static final int LONGEST_NAME = 120;
    static final int LAST_POSITION = 10_000;

    /** Ten years: more than any promise, and far from where instants end. */
    static final long LONGEST_TARGET_SECONDS = Duration.ofDays(3650).toSeconds();

    @Inject
    SlaConditionInput conditionInput;

    /**
     * @param before what stays where the draft says nothing
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(UUID tenant, SlaPolicyDraft draft, Terms before) {
        var check = new InputCheck();
        var name = draft.name() == null && before.name() != null
                ? before.name()
                : check.line("name", draft.name(), LONGEST_NAME);
        var position = draft.position() == null ? before.position() : draft.position();
        if (position < 1 || position > LAST_POSITION) {
            check.wrong("position", Rule.OUT_OF_RANGE, 1, LAST_POSITION);
        }
        var conditions =
                draft.conditions() == null ? before.conditions() : conditionInput.read(draft.conditions(), check);
        var targets = draft.targets() == null ? before.targets() : targets(check, tenant, draft.targets());
        if (draft.targets() == null && targets.isEmpty()) {
            check.wrong("targets", Rule.REQUIRED);
        }
        check.throwIfWrong();
        return new Terms(name, position, conditions, targets);
    }

    private static List<SlaTarget> targets(InputCheck check, UUID tenant, List<SlaPolicyDraft.Target> drafts) {
        var most = Metric.values().length * Priority.values().length;
        if (drafts.isEmpty()) {
            check.wrong("targets", Rule.REQUIRED);
        } else if (drafts.size() > most) {
            check.wrong("targets", Rule.TOO_MANY, most);
            return List.of();
        }
        var targets = new ArrayList<SlaTarget>();
        var seen = new HashSet<String>();
        for (var index = 0; index < drafts.size(); index++) {
            var at = "targets[" + index + "]";
            target(check, tenant, at, drafts.get(index)).ifPresent(target -> {
                if (seen.add(target.getMetric() + " " + target.getPriority())) {
                    targets.add(target);
                } else {
                    check.wrong(at, Rule.ALREADY_TAKEN);
                }
            });
        }
        return targets;
    }

    private static Optional<SlaTarget> target(InputCheck check, UUID tenant, String at, SlaPolicyDraft.Target draft) {
        if (draft == null) {
            check.wrong(at, Rule.REQUIRED);
            return Optional.empty();
        }
        var metric = known(check, at + ".metric", draft.metric(), Metric::find, Metric.values(), Metric::code);
        var priority = known(
                check, at + ".priority", draft.priority(), SlaPolicyInput::priority, Priority.values(), Priority::code);
        if (draft.seconds() == null) {
            check.wrong(at + ".seconds", Rule.REQUIRED);
            return Optional.empty();
        }
        if (draft.seconds() < 1 || draft.seconds() > LONGEST_TARGET_SECONDS) {
            check.wrong(at + ".seconds", Rule.OUT_OF_RANGE, 1, LONGEST_TARGET_SECONDS);
            return Optional.empty();
        }
        if (draft.calendar() != null) { // business calendars are not built yet, so there is none of that id
            check.wrong(at + ".calendar", Rule.UNKNOWN);
        }
        return metric.flatMap(m ->
                priority.map(p -> new SlaTarget(tenant, m, p, Duration.ofSeconds(draft.seconds()), Optional.empty())));
    }

    private static <T> Optional<T> known(
            InputCheck check,
            String at,
            String given,
            Function<String, Optional<T>> find,
            T[] all,
            Function<T, String> code) {
        if (given == null || given.isBlank()) {
            check.wrong(at, Rule.REQUIRED);
            return Optional.empty();
        }
        var found = find.apply(given);
        if (found.isEmpty()) {
            check.wrong(at, Rule.NOT_ONE_OF, Arrays.stream(all).map(code).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static Optional<Priority> priority(String code) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
