package io.insightdesk.imports;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
    /** The file is there and waits for a mapping. */
    UPLOADED,
    /** Read through once with its mapping; nothing was written. */
    CHECKED,
    /** Jobs take over its rows. */
    RUNNING,
    /** Its work was given up after many attempts; it can go on behind the rows that are done. */
    FAILED,
    /** All rows were looked at; the file is gone. */
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
