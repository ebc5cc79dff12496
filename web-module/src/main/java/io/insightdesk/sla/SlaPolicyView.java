package io.insightdesk.sla;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import io.insightdesk.sla.SlaPolicyDraft.Target;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.list.ConditionEditor;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionUse;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;

/** One SLA policy to be made, changed or deleted by an admin. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class SlaPolicyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SlaPolicyService policies;

    @Inject
    private ConditionEditor conditions;

    @Inject
    private FormCommand command;

    private UUID id;
    private long version;
    private String title;
    private String name;
    private final Map<Metric, Map<Priority, Duration>> targets = new EnumMap<>(Metric.class);

    /** @throws NotFoundException when the tenant has no such policy */
    public void load() {
        Stream.of(Metric.values()).forEach(metric -> targets.put(metric, new EnumMap<>(Priority.class)));
        var condition = Condition.EVERYTHING;
        if (id != null) {
            var policy = policies.get(id);
            version = policy.getVersion();
            title = policy.getName();
            name = title;
            condition = policy.getConditions();
            policy.getTargets()
                    .forEach(target -> targets.get(target.getMetric()).put(target.getPriority(), target.getDuration()));
        }
        conditions.open(condition, ConditionUse.SLA);
    }

    public void save() {
        conditions.forgetProblems();
        command.run(this::submit, "admin/sla-policies?done=saved");
    }

    private void submit() {
        try {
            if (id == null) {
                policies.create(draft(place()));
            } else {
                policies.update(id, draft(null), OptionalLong.of(version));
            }
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(conditions.show(wrong, "conditions"));
        }
    }

    /**
     * Where a new policy comes: behind the others, but before the first one that is for all tickets, for behind it would
     * apply to none.
     */
    private Integer place() {
        return conditions.isEmpty()
                ? null
                : policies.list().stream()
                        .filter(SlaPolicy::isForAllTickets)
                        .findFirst()
                        .map(SlaPolicy::getPosition)
                        .orElse(null);
    }

    private SlaPolicyDraft draft(Integer position) {
        var drafts = new ArrayList<Target>();
        targets.forEach((metric, byPriority) -> byPriority.forEach((priority, duration) -> {
            if (duration != null) {
                drafts.add(new Target(metric.code(), priority.code(), duration.toSeconds(), null));
            }
        }));
        return new SlaPolicyDraft(name == null ? "" : name, position, conditions.json(), drafts);
    }

    public void delete() {
        command.run(() -> policies.delete(id, OptionalLong.of(version)), "admin/sla-policies?done=deleted");
    }

    public ConditionEditor getConditions() {
        return conditions;
    }

    public Metric[] getMetrics() {
        return Metric.values();
    }

    /** The most urgent first. */
    public List<Priority> getPriorities() {
        return Stream.of(Priority.values()).sorted(Comparator.reverseOrder()).toList();
    }

    /** How long a metric may take at a priority; {@code null} where nothing is promised. */
    public Map<Metric, Map<Priority, Duration>> getTargets() {
        return targets;
    }

    /** {@code null} for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no policy */
    public void setId(String text) {
        id = PageIds.read(text, "SLA policy");
    }

    /** The name as it is, whatever is typed. */
    public String getTitle() {
        return title;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
