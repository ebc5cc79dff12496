package io.insightdesk.macro;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.insightdesk.account.Account;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.property.TicketPatch;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Several things that are done to a ticket at once: all of them or, when one is illegal, none. Personal, or shared with
 * all agents. An archived macro ({@code active} no longer) is kept and shown to who keeps it, but not applied.
 */
@Entity
@InsertedAfter(Account.class)
@Table(name = "macro")
public class Macro extends TenantOwned {

    /** Of the activity that says which macro was applied. */
    public static final String APPLIED = "macroApplied";

    public static final Comparator<Macro> ORDER = comparingInt(Macro::getPosition)
            .thenComparing(Macro::getName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(comparing(Macro::getId));

    private String name;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Convert(converter = MacroActionsConverter.class)
    private List<MacroAction> actions = List.of();

    private int position;
    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Macro() {}

    public Macro(UUID tenantId, Terms terms, Instant now) {
        super(tenantId);
        this.createdAt = now;
        amend(terms, now);
    }

    /** Replaces what the macro says. */
    public void amend(Terms terms, Instant now) {
        name = terms.name();
        ownerId = terms.owner().orElse(null);
        actions = terms.actions().stream().sorted(comparing(MacroAction::kind)).toList();
        position = terms.position();
        active = terms.active();
        updatedAt = now;
    }

    /** The terms as they are, from which a change begins. */
    public Terms getTerms() {
        return new Terms(name, getOwner(), actions, position, active);
    }

    public Optional<MacroAction> find(ActionKind kind) {
        return actions.stream().filter(action -> action.kind().equals(kind)).findFirst();
    }

    /** All that it does to a ticket but its texts. */
    public TicketPatch patch() {
        var patch = TicketPatch.ofFields(settings());
        for (var action : actions) {
            patch = action.kind().onto(patch, action.values());
        }
        return patch;
    }

    private Map<String, JsonNode> settings() {
        var settings = new LinkedHashMap<String, JsonNode>();
        actions.stream()
                .flatMap(action -> action.setting().stream())
                .forEach(setting -> settings.put(
                        setting.key(), setting.value().map(FieldValue::toJson).orElse(NullNode.getInstance())));
        return settings;
    }

    public String getName() {
        return name;
    }

    /** The owner of a personal one; empty if it is shared. */
    public Optional<UUID> getOwner() {
        return Optional.ofNullable(ownerId);
    }

    /** In the order in which they are done. */
    public List<MacroAction> getActions() {
        return actions;
    }

    public int getPosition() {
        return position;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public long getVersion() {
        return version;
    }

    /**
     * What a macro says, checked.
     *
     * @param owner empty for one that the desk shares
     * @param actions at most one in each {@link MacroAction#place}, at least one
     */
    public record Terms(String name, Optional<UUID> owner, List<MacroAction> actions, int position, boolean active) {}
}
