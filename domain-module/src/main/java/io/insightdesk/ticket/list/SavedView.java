package io.insightdesk.ticket.list;

import io.insightdesk.account.Account;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.team.Team;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A saved list of tickets, beside the built-in ones. It stays in the scope in which it was made: a person's own, a
 * team's or the tenant's, and has its place among the views that are kept together there.
 */
@Entity
@InsertedAfter({Account.class, Team.class})
@Table(name = "saved_view")
public class SavedView extends TenantOwned {

    /** The tenant's first, then those of teams, then the own. */
    public static final Comparator<SavedView> ORDER = Comparator.comparing(SavedView::getScope)
            .thenComparing(view -> view.teamId == null ? "" : view.teamId.toString())
            .thenComparingInt(SavedView::getPosition)
            .thenComparing(SavedView::getId);

    @Column(updatable = false)
    private ViewScope scope;

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "team_id", updatable = false)
    private UUID teamId;

    private String name;

    @Convert(converter = ConditionConverter.class)
    private Group filter;

    @Convert(converter = ViewColumnsConverter.class)
    private List<ViewColumn> columns = List.of();

    private String sort;
    private int position;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected SavedView() {}

    /** @param maker who keeps a personal view */
    public SavedView(UUID tenantId, UUID maker, Audience audience, Content content, Instant now) {
        super(tenantId);
        this.ownerId = maker;
        this.scope = audience.scope();
        this.teamId = audience.team().orElse(null);
        this.createdAt = now;
        amend(content, now);
    }

    /** Replaces what the view says. */
    public void amend(Content content, Instant now) {
        name = content.name();
        filter = content.filter();
        columns = List.copyOf(content.columns());
        sort = content.sort();
        updatedAt = now;
    }

    /**
     * Gives the view a place among those of its audience; the others keep their order.
     *
     * @param audience all views of the audience, with or without this one
     * @param place from 1; beyond the end means the last
     */
    public void putAt(int place, List<SavedView> audience) {
        var others = new ArrayList<>(audience.stream().sorted(ORDER).toList());
        others.remove(this);
        others.add(Math.min(place, others.size() + 1) - 1, this);
        for (var index = 0; index < others.size(); index++) {
            others.get(index).position = index + 1;
        }
    }

    /** Where the view is kept. */
    public Audience getAudience() {
        return new Audience(scope, getTeamId());
    }

    public Content getContent() {
        return new Content(name, filter, columns, sort);
    }

    public ViewScope getScope() {
        return scope;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    /** The team whose view it is; empty for other scopes. */
    public Optional<UUID> getTeamId() {
        return Optional.ofNullable(teamId);
    }

    public String getName() {
        return name;
    }

    public Group getFilter() {
        return filter;
    }

    public List<ViewColumn> getColumns() {
        return columns;
    }

    /** The order as the API writes it: {@code -updatedAt}. */
    public String getSort() {
        return sort;
    }

    public int getPosition() {
        return position;
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
     * For whom a view is.
     *
     * @param team given for the scope of a team, and only for it
     */
    public record Audience(ViewScope scope, Optional<UUID> team) {}

    /** What a view says, checked. */
    public record Content(String name, Group filter, List<ViewColumn> columns, String sort) {}
}
