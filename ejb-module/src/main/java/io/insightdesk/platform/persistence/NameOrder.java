package io.insightdesk.platform.persistence;

/**
 * The order of lists by name, as people expect it of any language: Ägidius beside Agnes, small letters beside capitals (the
 * root collation of the Unicode Collation Algorithm). The database's own order is the one of the characters' numbers.
 */
public final class NameOrder {

    /** Behind a column, in SQL; indexes of lists by name have it, too. */
    public static final String COLLATION = "collate \"und-x-icu\"";

    private NameOrder() {}

    /** The same for a path in JPQL. */
    public static String jpql(String path) {
        return "sql('? collate \"und-x-icu\"', " + path + ")";
    }
}
