package io.insightdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.routing.AssignmentQueue.Member;
import io.insightdesk.team.AssignmentRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who gets the next ticket of a team. */
class AssignmentQueueTest {

    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);

    @Test
    void roundRobinBeginsWithWhoNeverHadATurnAndGoesOnWithWhoseIsLongestAgo() {
        var rota = new AssignmentQueue(
                AssignmentRule.ROUND_ROBIN, 7, List.of(member(ANA, 0, 7), member(BEN, 9, 5), member(EVE, 4, 0)));

        assertThat(given(rota, 5)).containsExactly(EVE, BEN, ANA, EVE, BEN);
    }

    @Test
    void leastLoadedGivesToWhoHasFewestAndThenToWhoseTurnIsLongestAgo() {
        var rota = new AssignmentQueue(
                AssignmentRule.LEAST_LOADED, 2, List.of(member(ANA, 3, 1), member(BEN, 1, 2), member(EVE, 1, 0)));

        assertThat(given(rota, 5)).containsExactly(EVE, BEN, EVE, BEN, ANA);
    }

    @Test
    void whoHasAsManyAsTheLimitGetsNothing() {
        var rota = new AssignmentQueue(
                AssignmentRule.ROUND_ROBIN,
                0,
                List.of(
                        new Member(ANA, 2, Optional.of(2), 0),
                        new Member(BEN, 1, Optional.of(2), 0),
                        new Member(EVE, 0, Optional.of(0), 0)));

        assertThat(given(rota, 3)).containsExactly(BEN);
    }

    @Test
    void nothingIsGivenByHandHereAndNobodyIsNobody() {
        assertThatThrownBy(() -> new AssignmentQueue(AssignmentRule.MANUAL, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AssignmentQueue(AssignmentRule.ROUND_ROBIN, 0, List.of()).next())
                .isEmpty();
    }

    /** Whoever comes and goes, two who are both there all the while get equally many, but for one. */
    @Property
    void roundRobinIsFairOverTimeToAllWhoAreThere(
            @ForAll @IntRange(min = 2, max = 8) int people,
            @ForAll @Size(min = 1, max = 60) List<@Size(max = 8) Set<@IntRange(max = 7) Integer>> absences) {
        var team = new Team(people);
        var constant = Set.of(team.id(0), team.id(1));

        for (var absence : absences) {
            var there = new HashSet<>(team.turns.keySet());
            absence.stream().map(team::id).forEach(there::remove);
            there.addAll(constant);
            team.giveOne(there);

            var counts = constant.stream().map(team::count).toList();
            assertThat(Collections.max(counts) - Collections.min(counts)).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void whenAllAreThereAllGetEquallyManyButForOne(
            @ForAll @IntRange(min = 1, max = 12) int people, @ForAll @IntRange(max = 200) int tickets) {
        var team = new Team(people);

        IntStream.range(0, tickets).forEach(ticket -> team.giveOne(team.turns.keySet()));

        assertThat(team.turns.keySet().stream().mapToInt(team::count).sum()).isEqualTo(tickets);
        assertThat(team.turns.keySet()).allSatisfy(one -> assertThat(team.count(one))
                .isBetween(tickets / people, (tickets + people - 1) / people));
    }

    @Property
    void leastLoadedNeverWidensTheGapBeyondOne(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 20) Integer> loads,
            @ForAll @IntRange(max = 300) int tickets) {
        var members = new ArrayList<Member>();
        for (var load : loads) {
            members.add(member(new UUID(0, members.size() + 1L), load, 0));
        }
        var now = new HashMap<UUID, Long>();
        members.forEach(one -> now.put(one.agent(), one.load()));

        given(new AssignmentQueue(AssignmentRule.LEAST_LOADED, 0, members), tickets)
                .forEach(agent -> now.merge(agent, 1L, Long::sum));

        var most = Collections.max(loads);
        assertThat(Collections.max(now.values()))
                .isLessThanOrEqualTo(Math.max(most, Collections.min(now.values()) + 1));
    }

    @Property
    void noLimitIsEverPassedAndNoRoomIsLeftWhileSomethingWaits(
            @ForAll AssignmentRule rule,
            @ForAll @Size(max = 8) List<@IntRange(max = 6) Integer> limits,
            @ForAll @IntRange(max = 60) int tickets) {
        if (rule == AssignmentRule.MANUAL) {
            return;
        }
        var members = new ArrayList<Member>();
        for (var limit : limits) {
            members.add(new Member(new UUID(0, members.size() + 1L), limit / 2, Optional.of(limit), 0));
        }
        var room = members.stream()
                .mapToInt(one -> one.limit().orElseThrow() - (int) one.load())
                .sum();

        var given = given(new AssignmentQueue(rule, 0, members), tickets);

        assertThat(given).hasSize(Math.min(room, tickets));
        assertThat(members).allSatisfy(one -> assertThat(one.load() + Collections.frequency(given, one.agent()))
                .isLessThanOrEqualTo(one.limit().orElseThrow()));
    }

    private static Member member(UUID agent, long load, long turn) {
        return new Member(agent, load, Optional.empty(), turn);
    }

    private static List<UUID> given(AssignmentQueue rota, int tickets) {
        var given = new ArrayList<UUID>();
        for (var ticket = 0; ticket < tickets; ticket++) {
            rota.next().ifPresent(agent -> given.add(rota.give(agent).agent()));
        }
        return given;
    }

    /** A team whose turns are kept between hand-outs, as the database keeps them. */
    private static final class Team {

        private final Map<UUID, Long> turns = new HashMap<>();
        private final List<UUID> got = new ArrayList<>();
        private long turn;

        Team(int people) {
            IntStream.range(0, people).forEach(number -> turns.put(id(number), 0L));
        }

        UUID id(int number) {
            return new UUID(0, number + 1L);
        }

        int count(UUID agent) {
            return Collections.frequency(got, agent);
        }

        void giveOne(Set<UUID> there) {
            var members = there.stream()
                    .map(agent -> member(agent, 0, turns.get(agent)))
                    .toList();
            var rota = new AssignmentQueue(AssignmentRule.ROUND_ROBIN, turn, members);
            var given = rota.give(rota.next().orElseThrow());
            turn = given.number();
            turns.put(given.agent(), turn);
            got.add(given.agent());
        }
    }
}
