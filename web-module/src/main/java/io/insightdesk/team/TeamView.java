package io.insightdesk.team;

import io.insightdesk.account.PageForm;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.team.TeamDraft.Limit;
import io.insightdesk.team.TeamDraft.Member;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** The page {@code /admin/team}: one team, or a new one, with its rule; {@link TeamMembersView} has its members. */
@Named
@RequestScoped
public class TeamView {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    @Inject
    PageForm form;

    @Inject
    TeamService teams;

    private Optional<Team> team = Optional.empty();
    private Map<String, String> problems = Map.of();
    private boolean stale;

    /** Before the page is shown: does what one of its forms asks for. */
    public void enter() {
        team = Optional.of(form.text("id")).filter(id -> !id.isEmpty()).map(id -> teams.getToChange(id(id)));
        if (form.isSent()) {
            attempt();
        }
    }

    private void attempt() {
        try {
            if (form.text("do").equals("archive")) {
                teams.archive(team.orElseThrow().getId(), OptionalLong.empty());
                goOn("archived");
            } else if (team.isEmpty()) {
                teams.create(draft());
                goOn("saved");
            } else {
                teams.update(team.get().getId(), draft(), form.version());
                goOn("saved");
            }
        } catch (InvalidInputException wrong) {
            problems = form.inWords(wrong);
        } catch (StaleVersionException changed) {
            stale = true;
        }
    }

    private TeamDraft draft() {
        var members = chosen().stream()
                .map(id -> new Member(id, form.has("lead-" + id), limit(form.text("limit-" + id))))
                .toList();
        return new TeamDraft(
                form.text("name"), form.text("rule"), limit(form.text("ticketLimit")), form.has("takesNew"), members);
    }

    /** What is no number is out of every range. */
    private static Limit limit(String typed) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            return Limit.NONE;
        }
        return new Limit(NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : -1);
    }

    /** Who was ticked as a member, in the order of the page. */
    List<UUID> chosen() {
        return form.all("member").stream().map(TeamView::id).toList();
    }

    private void goOn(String done) {
        form.goTo(form.request().getContextPath() + "/admin/teams?done=" + done);
    }

    /** A malformed id counts as not found. */
    private static UUID id(String text) {
        return Ids.find(text).orElseThrow(() -> new NotFoundException("Team", text));
    }

    Optional<Team> team() {
        return team;
    }

    /** Empty for a new team. */
    public String getId() {
        return team.map(known -> known.getId().toString()).orElse("");
    }

    public String getTitle() {
        return team.map(Team::getName).orElse("");
    }

    public long getVersion() {
        return team.map(Team::getVersion).orElse(0L);
    }

    /** By field, as typed when it was refused, else as it is. */
    public Map<String, String> getValues() {
        var rule = team.map(Team::getRule).orElse(AssignmentRule.MANUAL).code();
        var limit = team.flatMap(Team::getTicketLimit).map(String::valueOf).orElse("");
        var takesNew = team.filter(Team::isTakesNew).isPresent() ? "1" : "";
        return form.isSent()
                ? Map.of(
                        "name", form.text("name"),
                        "rule", form.text("rule"),
                        "ticketLimit", form.text("ticketLimit"),
                        "takesNew", form.text("takesNew"))
                : Map.of("name", getTitle(), "rule", rule, "ticketLimit", limit, "takesNew", takesNew);
    }

    public AssignmentRule[] getRules() {
        return AssignmentRule.values();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether somebody else saved it meanwhile. */
    public boolean isStale() {
        return stale;
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
