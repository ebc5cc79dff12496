package io.insightdesk.platform.web;

import io.insightdesk.platform.persistence.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a list that people put in order: by arrows ({@code d:arrows}) or by dragging, which goes several places at once. A page
 * may have been open for long, so it says which row is meant by its id, and in which order it shows the rows ({@code d:order}): of a
 * list that has changed meanwhile, nothing is moved.
 */
public class OrderedRows {

    private static final Pattern PLACES = Pattern.compile("-?[0-9]{1,4}");

    private final Supplier<List<UUID>> current;
    private final ObjIntConsumer<UUID> mover;
    private String seen = "";
    private boolean stale;

    /**
     * @param current the ids of the rows as they are now
     * @param mover moves a row by so many places, down or, if negative, up
     */
    public OrderedRows(Supplier<List<UUID>> current, ObjIntConsumer<UUID> mover) {
        this.current = current;
        this.mover = mover;
    }

    /** As the page sends them; what is no row of the list, or no number, moves nothing. */
    public void move(String row, String places) {
        stale = !seen.equals(getSeen());
        var moved = Optional.ofNullable(row).flatMap(Ids::find).filter(current.get()::contains);
        if (!stale
                && moved.isPresent()
                && places != null
                && PLACES.matcher(places).matches()) {
            mover.accept(moved.get(), Integer.parseInt(places));
        }
    }

    /** The rows that the page shows, in their order. */
    public String getSeen() {
        return current.get().stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    public void setSeen(String seen) {
        this.seen = Objects.requireNonNullElse(seen, "");
    }

    /** Whether nothing was moved, because the list has changed since the page showed it. */
    public boolean isStale() {
        return stale;
    }
}
