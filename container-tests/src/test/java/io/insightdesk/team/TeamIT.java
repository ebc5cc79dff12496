package io.insightdesk.team;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.team.TeamDraft.Limit;
import io.insightdesk.team.TeamDraft.Member;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class TeamIT {

    private static final OptionalLong ANY_VERSION = OptionalLong.empty();

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    TeamService teams;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void aTeamKeepsItsRuleAndItsMembersWithTheirLimits() {
        var made = callAs(
                desk.admin(),
                () -> teams.create(new TeamDraft(
                        " Night  shift ",
                        "leastLoaded",
                        new Limit(7),
                        true,
                        List.of(
                                new Member(desk.ben().requireAccount(), true, Limit.NONE),
                                new Member(desk.ana().requireAccount(), false, new Limit(0))))));

        var read = callAs(desk.ana(), () -> teams.get(made.getId()));
        assertThat(read.getName()).isEqualTo("Night  shift");
        assertThat(read.getRule()).isEqualTo(AssignmentRule.LEAST_LOADED);
        assertThat(read.getTicketLimit()).contains(7);
        assertThat(read.isTakesNew()).isTrue();
        assertThat(callAs(desk.ana(), teams::members).get(made.getId()))
                .containsExactly(
                        new TeamMemberRow(desk.ana().requireAccount(), "ana", false, 0),
                        new TeamMemberRow(desk.ben().requireAccount(), "ben", true, null));
        assertThat(callAs(desk.ben(), () -> teams.teamIdsOf(desk.ben().requireAccount())))
                .containsExactly(made.getId());
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndMembersReplace() {
        runAs(desk.admin(), () -> update(new TeamDraft(null, "roundRobin", new Limit(3), null, null)));
        var before = team();

        runAs(
                desk.admin(),
                () -> update(new TeamDraft(
                        "Help", null, null, null, List.of(new Member(desk.ben().requireAccount(), false, null)))));

        var after = team();
        assertThat(after.getName()).isEqualTo("Help");
        assertThat(after.getRule()).isEqualTo(AssignmentRule.ROUND_ROBIN);
        assertThat(after.getTicketLimit()).contains(3);
        assertThat(after.getVersion()).isGreaterThan(before.getVersion());
        assertThat(callAs(desk.ana(), () -> teams.memberIds(desk.team())))
                .containsExactly(desk.ben().requireAccount());
    }

    @Test
    void aChangeOfMembersAloneMakesANewVersion() {
        var before = team().getVersion();

        runAs(desk.admin(), () -> update(new TeamDraft(null, null, null, null, List.of())));

        assertThat(team().getVersion()).isGreaterThan(before);
        assertThatThrownBy(() -> runAs(
                        desk.admin(),
                        () -> teams.update(
                                desk.team(), new TeamDraft("Late", null, null, null, null), OptionalLong.of(before))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> callAs(
                        desk.admin(),
                        () -> teams.create(new TeamDraft(
                                "SUPPORT",
                                "random",
                                new Limit(0),
                                null,
                                List.of(
                                        member(desk.ana()),
                                        member(desk.ana()),
                                        member(desk.carla()),
                                        new Member(desk.ben().requireAccount(), false, new Limit(20_000)))))));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "name", "rule", "ticketLimit", "members[1].id", "members[2].id", "members[3].ticketLimit");
    }

    @Test
    void ofManyWhoMakeATeamOfTheSameNameOneDoes() throws Exception {
        var outcomes = tenants.atOnce(IntStream.range(0, 8)
                .<Work<Team, RuntimeException>>mapToObj(number ->
                        () -> callAs(desk.admin(), () -> teams.create(number % 2 == 0 ? "Same" : "SAME", List.of())))
                .toList());

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure() != null)
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(InvalidInputException.class));
    }

    @Test
    void anArchivedTeamIsNotThereAnyMoreAndItsNameIsFree() {
        runAs(desk.admin(), () -> teams.archive(desk.team(), ANY_VERSION));

        assertThatThrownBy(this::team).isInstanceOf(NotFoundException.class).hasMessageStartingWith("Team");
        assertThatThrownBy(() -> runAs(desk.admin(), () -> teams.archive(desk.team(), ANY_VERSION)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Team");
        assertThat(callAs(desk.ana(), () -> teams.teamIdsOf(desk.ana().requireAccount())))
                .isEmpty();
        assertThat(callAs(desk.admin(), () -> teams.create("support", List.of()))
                        .getName())
                .isEqualTo("support");
    }

    @Test
    void agentsReadAndOnlyAdminsOfTheDeskChange() {
        var other = tenants.open();

        assertThat(callAs(desk.ana(), teams::teams)).hasSize(1);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> update(new TeamDraft("Mine", null, null, null, null))))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> teams.archive(desk.team(), ANY_VERSION)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.carla(), teams::teams)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(other.admin(), () -> update(new TeamDraft("Spy", null, null, null, null))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Team");
    }

    private static Member member(Caller agent) {
        return new Member(agent.requireAccount(), false, Limit.NONE);
    }

    private void update(TeamDraft draft) {
        teams.update(desk.team(), draft, ANY_VERSION);
    }

    private Team team() {
        return callAs(desk.ana(), () -> teams.get(desk.team()));
    }
}
