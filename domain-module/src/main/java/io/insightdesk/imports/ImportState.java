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
    /** All rows were looked at; the file is gone. */
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
