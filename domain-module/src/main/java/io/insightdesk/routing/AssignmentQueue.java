package io.insightdesk.routing;

import io.insightdesk.team.AssignmentRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is in a team, for one run of automatic assignment: the members who are there, with what they have and
 * when it was their turn last. Each ticket that is given counts at once.
 *
 * <p>Round robin gives to whoever's turn is longest ago, not to a place in a fixed order. So it is fair over time: of
 * two members who are both there, neither gets two tickets more than the other meanwhile, whoever else comes and goes;
 * and who comes back from a holiday gets the next ticket, not all that were missed.
 */
public final class AssignmentQueue {

    private static final Comparator<Place> LONGEST_AGO =
            Comparator.comparingLong((Place place) -> place.turn).thenComparing(place -> place.agent);

    private final Comparator<Place> order;
    private final List<Place> places = new ArrayList<>();
    private long turn;

    /**
     * @param rule any but {@link AssignmentRule#MANUAL}
     * @param turn the last turn that was given in the team; turns count up
     */
    public AssignmentQueue(AssignmentRule rule, long turn, List<Member> members) {
        this.order = switch (rule) {
            case ROUND_ROBIN -> LONGEST_AGO;
            case LEAST_LOADED ->
                Comparator.comparingLong((Place place) -> place.load).thenComparing(LONGEST_AGO);
            case MANUAL -> throw new IllegalArgumentException("a team with manual assignment has no queue");
        };
        this.turn = turn;
        members.forEach(member -> places.add(new Place(member)));
    }

    /**
     * A member who is there.
     *
     * @param load how many open tickets this member has, in all teams
     * @param limit up to how many are given; empty for any number
     * @param turn when it was this member's turn last; 0 for never
     */
    public record Member(UUID agent, long load, Optional<Integer> limit, long turn) {}

    /** Whose turn it was, and with which number. */
    public record Turn(UUID agent, long number) {}

    /** The member who gets the next ticket; empty if all are at their limit. */
    public Optional<UUID> next() {
        return places.stream().filter(Place::hasRoom).min(order).map(place -> place.agent);
    }

    /** The agent has got a ticket. */
    public Turn give(UUID agent) {
        var place = places.stream()
                .filter(one -> one.agent.equals(agent))
                .findFirst()
                .orElseThrow();
        place.load++;
        place.turn = ++turn;
        return new Turn(agent, turn);
    }

    private static final class Place {

        private final UUID agent;
        private final Optional<Integer> limit;
        private long load;
        private long turn;

        Place(Member member) {
            this.agent = member.agent();
            this.limit = member.limit();
            this.load = member.load();
            this.turn = member.turn();
        }

        boolean hasRoom() {
            return limit.isEmpty() || load < limit.get();
        }
    }
}
