package io.insightdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Consecutive messages of a conversation with the numbers they have or will get. Moving messages between tickets is
 * arithmetic on stretches: the order stays, and numbers have no gap for desk or customer.
 */
public record MessageRange(List<Place> places) {

    public static final MessageRange EMPTY = new MessageRange(List.of());

    /**
     * Where one message stands.
     *
     * @param publicSeq {@code null} for internal notes
     */
    public record Place(UUID message, int seq, Integer publicSeq) {

        boolean isPublic() {
            return publicSeq != null;
        }
    }

    public MessageRange {
        places = List.copyOf(places);
    }

    /** The same messages, numbered on from these numbers. */
    public MessageRange behind(int lastSeq, int lastPublicSeq) {
        var numbered = new ArrayList<Place>();
        var seq = lastSeq;
        var publicSeq = lastPublicSeq;
        for (var place : places) {
            seq++;
            if (place.isPublic()) {
                publicSeq++;
            }
            numbered.add(new Place(place.message(), seq, place.isPublic() ? (Integer) publicSeq : null));
        }
        return new MessageRange(numbered);
    }

    /** The same messages, numbered from 1: what a ticket of its own has. */
    public MessageRange closedUp() {
        return behind(0, 0);
    }

    /** Those with this number or a greater one. */
    public MessageRange from(int seq) {
        return new MessageRange(
                places.stream().filter(place -> place.seq() >= seq).toList());
    }

    /** Those that are not in the other stretch. */
    public MessageRange without(MessageRange other) {
        var gone = Set.copyOf(other.messages());
        return new MessageRange(
                places.stream().filter(place -> !gone.contains(place.message())).toList());
    }

    public List<UUID> messages() {
        return places.stream().map(Place::message).toList();
    }

    public int count() {
        return places.size();
    }

    /** How many of them the customer reads. */
    public int publicCount() {
        return (int) places.stream().filter(Place::isPublic).count();
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether the first of them is there for the customer too. */
    public boolean beginsPublicly() {
        return !isEmpty() && places.get(0).isPublic();
    }
}
