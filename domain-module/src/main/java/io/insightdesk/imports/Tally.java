package io.insightdesk.imports;

/**
 * The outcome of some rows.
 *
 * @param created tickets made, or that would be made
 * @param unchanged were imported before
 * @param refused can't be tickets as they are
 */
public record Tally(int created, int unchanged, int refused) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(created + other.created, unchanged + other.unchanged, refused + other.refused);
    }

    public int rows() {
        return created + unchanged + refused;
    }
}
