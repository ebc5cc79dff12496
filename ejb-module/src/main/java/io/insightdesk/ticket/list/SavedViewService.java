package io.insightdesk.ticket.list;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.list.SavedView.Audience;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Saved views. Everybody sees the tenant's, those of the own teams and the own; admins keep the tenant's and those of
 * any team, leads those of their teams, everybody the own.
 */
@Stateless
@Requires(Permission.READ_TICKETS)
public class SavedViewService {

    /** Views of a person, of a team, of a tenant. */
    static final int MOST_ON_A_SHELF = 50;

    @Inject
    SavedViewRepository views;

    @Inject
    ColumnChoiceRepository columns;

    @Inject
    SavedViewInput input;

    @Inject
    TeamService teams;

    @Inject
    Clock clock;

    /** What the caller sees: the tenant's, then those of teams, then the own, each in its order. */
    @Requires(Permission.READ_TICKETS)
    public List<SavedView> list() {
        return views.of(me(), visibleTeams());
    }

    /** @throws NotFoundException when there is none, or the caller does not see it */
    @Requires(Permission.READ_TICKETS)
    public SavedView get(UUID id) {
        return views.find(id).filter(this::isVisible).orElseThrow(() -> new NotFoundException("View", id));
    }

    /** Whether the caller may change the view. */
    @Requires(Permission.READ_TICKETS)
    public boolean mayKeep(SavedView view) {
        return switch (view.getScope()) {
            case PERSONAL -> CallerContext.current().isAccount(view.getOwnerId());
            case TEAM, TENANT -> mayKeep(view.getAudience());
        };
    }

    /** Where the caller may make views: of the teams those that the caller leads, or all for admins. */
    @Requires(Permission.READ_TICKETS)
    public Set<UUID> keptTeams() {
        return isAdmin() ? allTeams() : teams.teamIdsLedBy(me());
    }

    /**
     * @throws InvalidInputException with all that is wrong
     * @throws PermissionDeniedException when the caller may not keep views there
     */
    @Requires(Permission.READ_TICKETS)
    public SavedView create(SavedViewDraft draft) {
        var audience = input.audience(draft);
        if (!mayKeep(audience)) {
            throw new PermissionDeniedException("only others can manage views of this scope");
        }
        var content = input.check(draft, SavedViewInput.NEW);
        var others = views.lockAudience(audience, me());
        if (others.size() >= MOST_ON_A_SHELF) {
            throw new InvalidInputException(FieldError.of("scope", Rule.TOO_MANY, MOST_ON_A_SHELF));
        }
        var view = new SavedView(CallerContext.current().tenant(), me(), audience, content, clock.instant());
        view.putAt(draft.position() == null ? Integer.MAX_VALUE : draft.position(), others);
        views.add(view);
        views.flush();
        return view;
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when there is none, or the caller does not see it
     * @throws PermissionDeniedException when others keep it
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(Permission.READ_TICKETS)
    public SavedView update(UUID id, SavedViewDraft draft, OptionalLong expectedVersion) {
        var view = lock(id, expectedVersion);
        view.amend(input.check(draft, view.getContent()), clock.instant());
        if (draft.position() != null) {
            view.putAt(draft.position(), views.lockAudience(view.getAudience(), me()));
        }
        views.flush();
        return view;
    }

    /**
     * Moves the view among those of its audience.
     *
     * @param places down; negative for up. Throws like {@link #update}
     */
    @Requires(Permission.READ_TICKETS)
    public void move(UUID id, int places) {
        var view = lock(id, OptionalLong.empty());
        view.putAt(Math.max(1, view.getPosition() + places), views.lockAudience(view.getAudience(), me()));
    }

    /** Throws like {@link #update}. */
    @Requires(Permission.READ_TICKETS)
    public void delete(UUID id, OptionalLong expectedVersion) {
        views.remove(lock(id, expectedVersion));
        columns.deleteAll(id);
    }

    private SavedView lock(UUID id, OptionalLong expectedVersion) {
        var view = views.findAndLock(id).filter(this::isVisible).orElseThrow(() -> new NotFoundException("View", id));
        if (!mayKeep(view)) {
            throw new PermissionDeniedException("the caller can't manage this view");
        }
        StaleVersionException.throwIfStale(expectedVersion, view.getVersion());
        return view;
    }

    private boolean mayKeep(Audience audience) {
        return switch (audience.scope()) {
            case PERSONAL -> true;
            case TEAM ->
                isAdmin() || teams.teamIdsLedBy(me()).contains(audience.team().orElseThrow());
            case TENANT -> isAdmin();
        };
    }

    private boolean isVisible(SavedView view) {
        return switch (view.getScope()) {
            case PERSONAL -> CallerContext.current().isAccount(view.getOwnerId());
            case TEAM -> visibleTeams().contains(view.getTeamId().orElseThrow());
            case TENANT -> true;
        };
    }

    private Set<UUID> visibleTeams() {
        var visible = new HashSet<>(teams.teamIdsOf(me()));
        if (isAdmin()) {
            visible.addAll(allTeams());
        }
        return visible;
    }

    private Set<UUID> allTeams() {
        return teams.teams().stream().map(team -> team.getId()).collect(Collectors.toSet());
    }

    private static boolean isAdmin() {
        return CallerContext.current().may(Permission.ADMINISTER);
    }

    private static UUID me() {
        return CallerContext.current().requireAccount();
    }
}
