package io.insightdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PositionedTest {

    @Property
    void whatIsMovedStandsThereAndTheOthersKeepTheirOrder(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 3) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 7) int which,
            @ForAll @IntRange(min = -9, max = 9) int places) {
        var ordered = things(gaps);
        var from = which % ordered.size();
        var expected = new ArrayList<>(ordered);
        expected.add(Math.max(0, Math.min(from + places, ordered.size() - 1)), expected.remove(from));

        move(ordered, ordered.get(from), places);

        assertThat(ordered.stream().sorted(Positioned.ORDER)).containsExactlyElementsOf(expected);
    }

    @Test
    void neighboursThatChangePlacesAgainAndAgainDoNotMakePositionsGrow() {
        var ordered = things(List.of(0, 0, 0));
        var last = ordered.get(2);

        for (var time = 0; time < 10; time++) {
            move(ordered.stream().sorted(Positioned.ORDER).toList(), last, time % 2 == 0 ? -1 : 1);
        }

        assertThat(ordered).allSatisfy(thing -> assertThat(thing.getPosition()).isLessThanOrEqualTo(3));
    }

    @Test
    void whatIsNotAmongThemOrCanGoNoFurtherStays() {
        var ordered = things(List.of(0, 0));

        assertThat(Positioned.move(ordered, UUID.randomUUID(), 1)).isEmpty();
        assertThat(Positioned.move(ordered, ordered.get(0).getId(), -1)).isEmpty();
        assertThat(Positioned.move(ordered, ordered.get(1).getId(), 1)).isEmpty();
        assertThat(Positioned.move(List.<Thing>of(), UUID.randomUUID(), 1)).isEmpty();
    }

    @Test
    void whatComesBehindOthersIsPutAtTheLastPlaceAtMost() {
        assertThat(Positioned.behind(List.<Thing>of())).isEqualTo(1);
        assertThat(Positioned.behind(List.of(new Thing(7), new Thing(3)))).isEqualTo(8);
        assertThat(Positioned.behind(List.of(new Thing(Positioned.LAST)))).isEqualTo(Positioned.LAST);
    }

    @Test
    void nothingMovesBeyondTheLastPlace() {
        var before = new Thing(Positioned.LAST - 1);
        var last = new Thing(Positioned.LAST);
        var placed = new Thing(Positioned.LAST - 1);

        assertThat(Positioned.makeRoomFor(placed, List.of(before, last, placed)))
                .containsExactly(before);
        assertThat(Positioned.makeRoomFor(new Thing(Positioned.LAST), List.of(before, last)))
                .isEmpty();

        assertThat(List.of(placed, before, last))
                .extracting(Thing::getPosition)
                .containsExactly(Positioned.LAST - 1, Positioned.LAST, Positioned.LAST);
    }

    private static void move(List<Thing> ordered, Thing moved, int places) {
        Positioned.move(ordered, moved.getId(), places).ifPresent(placement -> {
            var placed = ordered.stream()
                    .filter(thing -> thing.getId().equals(placement.id()))
                    .findFirst()
                    .orElseThrow();
            placed.place(placement.position());
            Positioned.makeRoomFor(placed, ordered);
        });
    }

    /** @param gaps before each */
    private static List<Thing> things(List<Integer> gaps) {
        var things = new ArrayList<Thing>();
        var position = 0;
        for (var gap : gaps) {
            position += gap + 1;
            things.add(new Thing(position));
        }
        return things;
    }

    private static final class Thing implements Positioned {

        private final UUID id = UUID.randomUUID();
        private int position;

        Thing(int position) {
            this.position = position;
        }

        @Override
        public UUID getId() {
            return id;
        }

        @Override
        public int getPosition() {
            return position;
        }

        @Override
        public void place(int newPosition) {
            position = newPosition;
        }
    }
}
