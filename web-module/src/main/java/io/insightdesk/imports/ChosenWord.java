package io.insightdesk.imports;

import java.io.Serializable;

/** A word of the file that its field does not know, and the field's word that the admin chooses for it. */
public class ChosenWord implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String theirs;
    private String ours;

    /** @param ours {@code null} while none is chosen */
    ChosenWord(String theirs, String ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    public String getTheirs() {
        return theirs;
    }

    public String getOurs() {
        return ours;
    }

    public void setOurs(String ours) {
        this.ours = ours;
    }
}
