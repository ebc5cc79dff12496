package io.insightdesk.sla;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.sla.SlaPolicy.Terms;
import io.insightdesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Turns the draft of a policy into checked terms. */
@ApplicationScoped
public class SlaPolicyInput {

    @Inject
    SlaConditionInput conditionInput;

    /**
     * @param before what stays where the draft says nothing; of a new policy without a name
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(UUID tenant, SlaPolicyDraft given, Terms before) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, before.name() == null);
        check.tell("name", "position");
        var conditions =
                draft.conditions() == null ? before.conditions() : conditionInput.read(draft.conditions(), check);
        var targets = draft.targets() == null ? before.targets() : targets(check, tenant, draft.targets());
        check.throwIfWrong();
        return new Terms(
                Objects.requireNonNullElse(draft.name(), before.name()),
                Objects.requireNonNullElse(draft.position(), before.position()),
                conditions,
                targets);
    }

    private static List<SlaTarget> targets(InputCheck check, UUID tenant, List<SlaPolicyDraft.Target> drafts) {
        if (check.isWrong("targets")) {
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
        var isRight = check.isRight(at);
        if (draft.calendar() != null && check.isRight(at + ".seconds")) {
            check.wrong(at + ".calendar", Rule.UNKNOWN); // business calendars are not built yet
        }
        return isRight
                ? Optional.of(new SlaTarget(
                        tenant,
                        Coded.find(Metric.class, draft.metric()).orElseThrow(),
                        Priority.ofCode(draft.priority()),
                        Duration.ofSeconds(draft.seconds()),
                        Optional.empty()))
                : Optional.empty();
    }
}
