package io.insightdesk.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Something of a tenant's that stands in an order of the tenant's own, from 1 on. */
public interface Positioned {

    /** The last place that something is put at; what comes behind it stands there, too, in the order of the ids. */
    int LAST = 10_000;

    Comparator<Positioned> ORDER =
            Comparator.comparingInt(Positioned::getPosition).thenComparing(Positioned::getId);

    UUID getId();

    int getPosition();

    void place(int position);

    /**
     * Makes room for {@code placed}, which stands where it was put: what stood there, or comes to stand on each other by
     * that, moves one place back, as far as there are places.
     *
     * @return what has moved
     */
    static <T extends Positioned> List<T> makeRoomFor(T placed, Collection<T> all) {
        var taken = placed.getPosition();
        var behind = all.stream()
                .filter(one -> !one.equals(placed) && one.getPosition() >= placed.getPosition())
                .sorted(ORDER)
                .toList();
        var moved = new ArrayList<T>();
        for (var one : behind) {
            if (one.getPosition() > taken || taken >= LAST) {
                break;
            }
            one.place(++taken);
            moved.add(one);
        }
        return moved;
    }

    /** What is to be put where, so that {@link #makeRoomFor} brings about an order. */
    record Placement(UUID id, int position) {}

    /**
     * How one of {@code ordered} gets some places further down, as far as there are any. For one step it is the neighbour
     * that moves, so that positions don't grow.
     *
     * @param places negative for up
     * @return empty when it stays where it is, or is not among them
     */
    static Optional<Placement> move(List<? extends Positioned> ordered, UUID id, int places) {
        var from = ordered.stream().map(Positioned::getId).toList().indexOf(id);
        var to = Math.max(0, Math.min(from + places, ordered.size() - 1));
        if (from < 0 || to == from) {
            return Optional.empty();
        }
        var there = ordered.get(to);
        if (to == from + 1) {
            return Optional.of(new Placement(there.getId(), ordered.get(from).getPosition()));
        }
        return Optional.of(new Placement(id, there.getPosition() + (to > from ? 1 : 0)));
    }

    /** The place behind all of them, as far as there is one. */
    static int behind(Collection<? extends Positioned> all) {
        return behind(all.stream().mapToInt(Positioned::getPosition));
    }

    /** The place behind all of these, as far as there is one. */
    static int behind(IntStream positions) {
        return Math.min(positions.max().orElse(0) + 1, LAST);
    }
}
