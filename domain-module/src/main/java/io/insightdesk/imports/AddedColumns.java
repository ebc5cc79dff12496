package io.insightdesk.imports;

/**
 * The columns that a file of refused rows has beside those of the file that was imported. Their names say who added them,
 * so that no other file's column is taken for one, nor one of them for the file's own when it is imported again.
 */
public final class AddedColumns {

    private static final String BY_US = " (InsightDesk)";

    private AddedColumns() {}

    /** @param meaning in the reader's language */
    public static String named(String meaning) {
        return meaning + BY_US;
    }

    public static boolean isAdded(String column) {
        return column.endsWith(BY_US);
    }
}
