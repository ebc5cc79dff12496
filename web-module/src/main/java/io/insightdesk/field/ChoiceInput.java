package io.insightdesk.field;

import java.io.Serializable;

/** One choice of a field on a page, chosen or not. */
public class ChoiceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String label;
    private boolean chosen;

    ChoiceInput(String key, String label, boolean chosen) {
        this.key = key;
        this.label = label;
        this.chosen = chosen;
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
