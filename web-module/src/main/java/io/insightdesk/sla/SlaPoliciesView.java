package io.insightdesk.sla;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.OrderedRows;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.ConditionTexts;
import io.insightdesk.ticket.property.ConditionUse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;

/** The admin's list of SLA policies, in the order in which they are asked, which can be changed. */
@Named
@RequestScoped
public class SlaPoliciesView {

    @Inject
    SlaPolicyService service;

    @Inject
    ConditionTexts conditionTexts;

    @Inject
    Moments moments;

    @Inject
    FormCommand command;

    @Inject
    UserLocale userLocale;

    private final OrderedRows order = new OrderedRows(this::ids, this::move);
    private List<SlaPolicy> policies;
    private List<Row> rows;

    /**
     * A policy in words.
     *
     * @param conditions none for all tickets
     * @param unreached why it applies to no ticket, or {@code null}
     * @param targets by the code of the metric
     */
    public record Row(
            UUID id, String name, List<String> conditions, String unreached, Map<String, List<Target>> targets) {}

    /** @param priority its code */
    public record Target(String priority, String duration) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = policies().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(SlaPolicy policy) {
        return new Row(
                policy.getId(),
                policy.getName(),
                conditionTexts.of(policy.getConditions(), ConditionUse.SLA),
                unreached(policy),
                policy.getTargets().stream()
                        .collect(Collectors.groupingBy(
                                target -> target.getMetric().code(),
                                Collectors.mapping(this::inWords, Collectors.toList()))));
    }

    private Target inWords(SlaTarget target) {
        return new Target(target.getPriority().code(), moments.inFull(target.getDuration()));
    }

    private String unreached(SlaPolicy policy) {
        return policies().stream()
                .takeWhile(before -> !before.equals(policy))
                .filter(SlaPolicy::isForAllTickets)
                .findFirst()
                .map(before -> MessageFormat.format(text("unreached"), before.getName()))
                .orElse(null);
    }

    private List<SlaPolicy> policies() {
        if (policies == null) {
            policies = service.list();
        }
        return policies;
    }

    public Metric[] getMetrics() {
        return Metric.values();
    }

    public OrderedRows getOrder() {
        return order;
    }

    private List<UUID> ids() {
        return policies().stream().map(SlaPolicy::getId).toList();
    }

    private void move(UUID id, int places) {
        command.attempt(() -> Positioned.move(policies(), id, places)
                .ifPresent(there ->
                        service.update(there.id(), SlaPolicyDraft.at(there.position()), OptionalLong.empty())));
        policies = null;
        rows = null;
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.sla.texts", userLocale.getLocale())
                .getString(key);
    }
}
