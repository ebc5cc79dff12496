package io.insightdesk.imports;

/**
 * The outcome of some rows.
 *
 * @param created tickets made, or that would be made
 * @param unchanged were imported before
 * @param refused can't be tickets as they are
 */
public record ImportCounts(int created, int unchanged, int refused) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(created + other.created, unchanged + other.unchanged, refused + other.refused);
    }

    public int rows() {
        return created + unchanged + refused;
    }
}
