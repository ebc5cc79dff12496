package io.insightdesk.ticket;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.ListAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of the agents' list as the address has them. What can't be understood filters nothing. */
@Named
@RequestScoped
public class TicketListFilter {

    private static final String NOBODY = "none";
    private static final String ME = "me";

    @Inject
    DeskMembers desk;

    @Inject
    HttpServletRequest request;

    private String status;
    private String priority;
    private String team;
    private String assignee;
    private String tag;
    private String q;

    @PostConstruct
    void read() {
        status = request.getParameter("status");
        priority = request.getParameter("priority");
        team = request.getParameter("team");
        assignee = request.getParameter("assignee");
        tag = request.getParameter("tag");
        q = request.getParameter("q");
    }

    /** The statuses chosen; all of them for a search, and none when the view shall say. */
    Set<Status> statuses() {
        var chosen = one(Status.values(), Status::code, status);
        return chosen.isEmpty() && isGiven(q) ? EnumSet.allOf(Status.class) : chosen;
    }

    TicketFilter narrow(TicketFilter filter) {
        filter.priorities(one(Priority.values(), Priority::code, priority));
        id(team).ifPresent(id -> filter.teams(Set.of(id)));
        if (NOBODY.equals(assignee)) {
            filter.unassigned();
        }
        assignee().ifPresent(id -> filter.assignees(Set.of(id)));
        if (isGiven(tag)) {
            filter.tags(Set.of(tag.strip().toLowerCase(Locale.ROOT)));
        }
        if (isGiven(q)) {
            filter.words(q);
        }
        return filter;
    }

    ListAddress addTo(ListAddress address) {
        return address.with("status", status)
                .with("priority", priority)
                .with("team", team)
                .with("assignee", assignee)
                .with("tag", tag)
                .with("q", q);
    }

    public boolean isSet() {
        return Stream.of(status, priority, team, assignee, tag, q).anyMatch(TicketListFilter::isGiven);
    }

    public List<NamedRef> getAgents() {
        return desk.agents();
    }

    public List<NamedRef> getTeams() {
        return desk.teams();
    }

    public Status[] getStatuses() {
        return Status.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public String getStatus() {
        return status;
    }

    public String getPriority() {
        return priority;
    }

    public String getTeam() {
        return team;
    }

    public String getAssignee() {
        return assignee;
    }

    public String getTag() {
        return tag;
    }

    public String getQ() {
        return q;
    }

    private Optional<UUID> assignee() {
        return ME.equals(assignee) ? Callers.current().account() : id(assignee);
    }

    private static <T> Set<T> one(T[] all, Function<T, String> code, String wanted) {
        return Set.copyOf(Arrays.stream(all)
                .filter(value -> code.apply(value).equals(wanted))
                .toList());
    }

    private static Optional<UUID> id(String text) {
        try {
            return isGiven(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
