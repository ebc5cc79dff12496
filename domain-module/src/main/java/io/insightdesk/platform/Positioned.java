package io.insightdesk.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** Something of a tenant's that stands in an order of the tenant's own, from 1 on. */
public interface Positioned {

    Comparator<Positioned> ORDER =
            Comparator.comparingInt(Positioned::getPosition).thenComparing(Positioned::getId);

    UUID getId();

    int getPosition();

    void place(int position);

    /**
     * Makes room for {@code placed}, which stands where it was put: what stood there, or comes to stand on each other by
     * that, moves one place back.
     */
    static void makeRoomFor(Positioned placed, Collection<? extends Positioned> all) {
        var taken = placed.getPosition();
        var behind = all.stream()
                .filter(one -> !one.equals(placed) && one.getPosition() >= placed.getPosition())
                .sorted(ORDER)
                .toList();
        for (var one : behind) {
            if (one.getPosition() > taken) {
                return;
            }
            one.place(++taken);
        }
    }

    /** The place behind all of them. */
    static int behind(Collection<? extends Positioned> all) {
        return all.stream().mapToInt(Positioned::getPosition).max().orElse(0) + 1;
    }
}
