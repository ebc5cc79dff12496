package io.insightdesk.routing;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.insightdesk.account.StaffDraft;
import io.insightdesk.account.StaffService;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestPeople;
import io.insightdesk.it.TestTenants;
import io.insightdesk.it.TestTenants.Outcome;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.presence.PresenceService;
import io.insightdesk.team.TeamDraft;
import io.insightdesk.team.TeamDraft.Limit;
import io.insightdesk.team.TeamDraft.Member;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.queue.TicketClaimService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Teams' rules give tickets to members who are there and have room, each once, whatever happens at once. */
@ExtendWith(ArquillianExtension.class)
class RoutingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    RoutingService routing;

    @Inject
    TeamService teams;

    @Inject
    PresenceService presences;

    @Inject
    TestPeople people;

    @Inject
    StaffService staff;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketClaimService claims;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void aTicketThatComesIntoATeamWithARuleIsGivenByTheRule() {
        rule(desk.team(), "roundRobin", Limit.NONE, member(desk.ana()));
        choose(desk.ana(), "online");

        var ref = inTeam(desk.team(), "normal");

        eventually().until(() -> holder(ref).isPresent());
        assertThat(holder(ref)).contains(desk.ana().requireAccount());
        assertThat(callAs(desk.ana(), () -> conversations.activity(ref, Optional.empty(), 50))
                        .rows())
                .filteredOn(entry -> entry.kind().equals("assigned"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.cause()).isEqualTo("rule");
                    assertThat(entry.actor()).isNull();
                    assertThat(entry.before()).isNull();
                    assertThat(entry.after()).isEqualTo("ana");
                });
    }

    @Test
    void newTicketsComeToTheTeamThatTakesThemAndAreGivenByItsRule() {
        var second =
                callAs(desk.admin(), () -> teams.create("Second", List.of())).getId();
        rule(desk.team(), "leastLoaded", Limit.NONE, member(desk.ana()));
        choose(desk.ana(), "online");
        takeNew(second);
        takeNew(desk.team());

        var ref = TicketRef.of(submit("normal"));

        eventually().until(() -> holder(ref).isPresent());
        assertThat(callAs(desk.ana(), () -> ticketQueries.get(ref)).team().id()).isEqualTo(desk.team());
        assertThat(callAs(desk.ana(), () -> teams.get(second)).isTakesNew()).isFalse();
    }

    @Test
    void aTeamThatIsArchivedGetsNothingMoreAndItsUnresolvedTicketsAreInNoTeam() {
        takeNew(desk.team());
        var open = inTeam(desk.team(), "normal");
        var solved = inTeam(desk.team(), "normal");
        runAs(desk.ana(), () -> {
            tickets.assign(solved, desk.ana().account());
            tickets.solve(solved, null);
        });

        runAs(desk.admin(), () -> teams.archive(desk.team(), OptionalLong.empty()));

        eventually()
                .until(() -> callAs(desk.ana(), () -> ticketQueries.get(open)).team() == null);
        assertThat(callAs(desk.ana(), () -> ticketQueries.get(solved)).team().id())
                .isEqualTo(desk.team());
        assertThat(callAs(desk.ana(), teams::teams)).isEmpty();
        var later = TicketRef.of(submit("normal"));
        assertThat(callAs(desk.ana(), () -> ticketQueries.get(later)).team()).isNull();
        assertThatThrownBy(() -> runAs(desk.ana(), () -> tickets.transfer(later, Optional.of(desk.team()), null)))
                .isInstanceOf(InvalidInputException.class);
        runAs(desk.admin(), () -> teams.create("Support", List.of()));
    }

    @Test
    void whoIsNotThereGetsNothingAndWhatWaitsIsGivenTheMostUrgentFirstWhenSomebodyComes() {
        rule(desk.team(), "roundRobin", new Limit(2), member(desk.ana()), member(desk.ben()));
        choose(desk.ana(), "away");
        choose(desk.ben(), "busy");
        var normal = inTeam(desk.team(), "normal");
        var urgent = inTeam(desk.team(), "urgent");
        var high = inTeam(desk.team(), "high");
        handOut(desk.team());
        assertThat(Stream.of(normal, urgent, high).flatMap(ref -> holder(ref).stream()))
                .isEmpty();

        choose(desk.ana(), "online");

        eventually().until(() -> holder(urgent).isPresent() && holder(high).isPresent());
        assertThat(holder(normal)).as("Ana has two").isEmpty();
        assertThat(holder(urgent)).contains(desk.ana().requireAccount());
    }

    @Test
    void whoGetsBelowTheLimitIsGivenTheNextOne() {
        rule(desk.team(), "leastLoaded", new Limit(1), member(desk.ana()));
        choose(desk.ana(), "online");
        var first = inTeam(desk.team(), "high");
        eventually().until(() -> holder(first).isPresent());
        var second = inTeam(desk.team(), "normal");
        var third = inTeam(desk.team(), "normal");
        handOut(desk.team());
        assertThat(holder(second)).isEmpty();

        runAs(desk.ana(), () -> tickets.solve(first, "Done."));
        eventually().until(() -> holder(second).isPresent());
        assertThat(holder(third)).isEmpty();

        runAs(desk.ana(), () -> tickets.transfer(second, Optional.empty(), null));
        runAs(desk.ana(), () -> tickets.assign(second, Optional.empty()));
        eventually().until(() -> holder(third).isPresent());
    }

    @Test
    void aMembersOwnLimitGoesBeforeTheTeams() {
        rule(
                desk.team(),
                "leastLoaded",
                new Limit(1),
                new Member(desk.ana().requireAccount(), true, new Limit(3)),
                new Member(desk.ben().requireAccount(), false, new Limit(0)),
                member(desk.admin()));
        Stream.of(desk.ana(), desk.ben(), desk.admin()).forEach(agent -> choose(agent, "online"));

        IntStream.range(0, 6).forEach(number -> inTeam(desk.team(), "normal"));
        handOut(desk.team());

        assertThat(open(desk.ana())).isEqualTo(3);
        assertThat(open(desk.ben())).isZero();
        assertThat(open(desk.admin())).isEqualTo(1);
    }

    @Test
    void roundRobinStaysFairWhenManyTicketsComeAtOnceAndManyNodesHandOut() throws Exception {
        var agents = Stream.concat(
                        Stream.of(desk.ana(), desk.ben()),
                        IntStream.range(0, 3).mapToObj(number -> agent("agent" + number)))
                .toList();
        rule(
                desk.team(),
                "roundRobin",
                Limit.NONE,
                agents.stream().map(RoutingIT::member).toArray(Member[]::new));
        agents.forEach(agent -> choose(agent, "online"));
        var works = new ArrayList<Work<Void, RuntimeException>>();
        IntStream.range(0, 10)
                .forEach(number -> works.add(() -> {
                    IntStream.range(0, 10).forEach(ticket -> inTeam(desk.team(), "normal"));
                    return null;
                }));
        IntStream.range(0, 6)
                .forEach(node -> works.add(() -> {
                    IntStream.range(0, 20).forEach(time -> handOut(desk.team()));
                    return null;
                }));

        assertNoneFails(tenants.atOnce(works));

        eventually().until(() -> agents.stream().mapToLong(this::open).sum() == 100);
        assertThat(agents).allSatisfy(agent -> assertThat(open(agent)).isEqualTo(20));
    }

    @Test
    void whoIsInTwoTeamsNeverGetsMoreThanTheLimitFromBothAtOnce() throws Exception {
        var second = callAs(
                        desk.admin(),
                        () -> teams.create("Second", List.of(desk.ana().requireAccount())))
                .getId();
        rule(desk.team(), "leastLoaded", new Limit(5), member(desk.ana()));
        rule(second, "roundRobin", new Limit(5), member(desk.ana()));
        choose(desk.ana(), "away");
        for (var number = 0; number < 8; number++) {
            inTeam(desk.team(), "normal");
            inTeam(second, "normal");
        }
        choose(desk.ana(), "online");

        assertNoneFails(tenants.atOnce(IntStream.range(0, 12)
                .<Work<Void, RuntimeException>>mapToObj(node -> () -> {
                    handOut(node % 2 == 0 ? desk.team() : second);
                    return null;
                })
                .toList()));

        assertThat(open(desk.ana())).isEqualTo(5);
    }

    @Test
    void aTicketThatAnAgentTakesMeanwhileStaysTheirs() throws Exception {
        rule(desk.team(), "roundRobin", Limit.NONE, member(desk.ana()));
        choose(desk.ana(), "online");
        var works = new ArrayList<Work<Void, RuntimeException>>();
        var refs = IntStream.range(0, 30)
                .mapToObj(number -> TicketRef.of(submit("normal")))
                .toList();
        works.add(() -> {
            refs.forEach(ref -> callAs(desk.ana(), () -> {
                tickets.transfer(ref, Optional.of(desk.team()), null);
                return null;
            }));
            return null;
        });
        works.add(() -> {
            IntStream.range(0, 30).forEach(number -> callAs(desk.admin(), claims::claimNext));
            return null;
        });

        assertNoneFails(tenants.atOnce(works));

        eventually().until(() -> refs.stream().allMatch(ref -> holder(ref).isPresent()));
        assertThat(refs).allSatisfy(ref -> assertThat(
                        callAs(desk.ana(), () -> conversations.activity(ref, Optional.empty(), 50))
                                .rows())
                .filteredOn(entry -> entry.kind().equals("assigned") && entry.after() != null)
                .hasSizeLessThanOrEqualTo(2)
                .filteredOn(entry -> "rule".equals(entry.cause()))
                .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void aTeamWithoutARuleAndOtherTeamsAreLeftAlone() {
        choose(desk.ana(), "online");

        var ref = inTeam(desk.team(), "urgent");
        handOut(desk.team());

        assertThat(holder(ref)).isEmpty();
        assertThat(callAs(rule(), routing::teamsWithWork)).isEmpty();
        assertThatThrownBy(() -> runAs(desk.admin(), () -> routing.handOut(desk.team())))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aRuleThatIsSetGivesWhatWaitsAlready() {
        choose(desk.ana(), "online");
        var ref = inTeam(desk.team(), "normal");

        rule(desk.team(), "leastLoaded", Limit.NONE, member(desk.ana()));

        eventually().until(() -> holder(ref).isPresent());
    }

    @Test
    void whatSomebodyLetsGoByHandIsForPeopleToTakeAndNotHandedOutAgain() {
        rule(desk.team(), "roundRobin", Limit.NONE, member(desk.ana()));
        choose(desk.ana(), "online");
        var assigned = inTeam(desk.team(), "normal");
        var updated = inTeam(desk.team(), "low");
        eventually().until(() -> holder(assigned).isPresent() && holder(updated).isPresent());

        runAs(desk.ana(), () -> tickets.assign(assigned, Optional.empty()));
        runAs(desk.ana(), () -> patches.apply(updated, unassigned(null)));
        handOut(desk.team());

        assertThat(callAs(rule(), routing::teamsWithWork)).isEmpty();
        assertThat(holder(assigned)).isEmpty();
        assertThat(holder(updated)).isEmpty();
        assertThat(callAs(desk.ana(), claims::claimNext).orElseThrow().id())
                .isEqualTo(assigned.id().orElseThrow());
    }

    @Test
    void whatWasLetGoIsNewInTheNextTeamAndWhenItComesBack() {
        var second =
                callAs(desk.admin(), () -> teams.create("Second", List.of())).getId();
        rule(desk.team(), "roundRobin", Limit.NONE, member(desk.ana()));
        rule(second, "roundRobin", Limit.NONE, member(desk.ben()));
        choose(desk.ana(), "online");
        choose(desk.ben(), "online");
        var ref = inTeam(desk.team(), "normal");
        eventually().until(() -> holder(ref).isPresent());

        runAs(desk.ana(), () -> patches.apply(ref, unassigned(second)));
        eventually().until(() -> holder(ref).equals(desk.ben().account()));
        runAs(desk.ben(), () -> tickets.assign(ref, Optional.empty()));
        runAs(desk.ben(), () -> tickets.transfer(ref, Optional.of(desk.team()), null));

        eventually().until(() -> holder(ref).equals(desk.ana().account()));
    }

    @Test
    void whatComesBackBecauseItsHolderLeftIsHandedOutAgain() {
        rule(desk.team(), "roundRobin", Limit.NONE, member(desk.ana()), member(desk.ben()));
        choose(desk.ben(), "online");
        var ref = inTeam(desk.team(), "normal");
        eventually().until(() -> holder(ref).equals(desk.ben().account()));
        choose(desk.ana(), "online");

        runAs(
                desk.admin(),
                () -> staff.change(desk.ben().requireAccount(), new StaffDraft(null, true), OptionalLong.empty()));

        eventually().until(() -> holder(ref).equals(desk.ana().account()));
    }

    private static TicketPatch unassigned(UUID team) {
        var nobodys = TicketPatch.NONE.clear(ASSIGNEE);
        return team == null ? nobodys : nobodys.set(TEAM, team.toString());
    }

    private void rule(UUID team, String rule, Limit limit, Member... members) {
        runAs(
                desk.admin(),
                () -> teams.update(
                        team, new TeamDraft(null, rule, limit, null, List.of(members)), OptionalLong.empty()));
    }

    private void takeNew(UUID team) {
        var draft = new TeamDraft(null, null, null, true, null);
        runAs(desk.admin(), () -> teams.update(team, draft, OptionalLong.empty()));
    }

    /** In this thread: any other would not be the container's. */
    private static ConditionFactory eventually() {
        return await().pollInSameThread().atMost(SOON);
    }

    private static Member member(Caller agent) {
        return new Member(agent.requireAccount(), false, Limit.NONE);
    }

    private void choose(Caller agent, String status) {
        runAs(agent, () -> presences.choose(status));
    }

    private Caller rule() {
        return Caller.system(desk.tenant(), Cause.RULE);
    }

    private void handOut(UUID team) {
        runAs(rule(), () -> routing.handOut(team));
    }

    private UUID submit(String priority) {
        return callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Help", "Text", priority))
                .id());
    }

    private TicketRef inTeam(UUID team, String priority) {
        var ref = TicketRef.of(submit(priority));
        runAs(desk.admin(), () -> tickets.transfer(ref, Optional.of(team), null));
        return ref;
    }

    private Optional<UUID> holder(TicketRef ref) {
        return Optional.ofNullable(
                        callAs(desk.owner(), () -> ticketQueries.get(ref)).assignee())
                .map(holder -> holder.id());
    }

    private long open(Caller agent) {
        var own = new TicketFilter();
        own.having(ASSIGNEE, agent.requireAccount().toString());
        return callAs(desk.owner(), () -> ticketQueries.count(List.of(own)).get(0));
    }

    private Caller agent(String name) {
        var account = callAs(
                desk.system(),
                () -> people.create(name + "@" + desk.prefix().toLowerCase() + ".test", name, Role.AGENT));
        return Caller.person(desk.tenant(), account.getId(), Role.AGENT);
    }

    private static <T> void assertNoneFails(List<Outcome<T>> outcomes) {
        assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    }
}
