package io.insightdesk.field;

import java.io.Serializable;

/** A choice of a field as an admin writes it. */
public class ChoiceRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String key;
    private String en;
    private String de;
    private boolean archived;

    static ChoiceRow of(FieldChoice choice) {
        var row = new ChoiceRow();
        row.key = choice.key();
        row.en = choice.labels().en();
        row.de = choice.labels().de();
        row.archived = choice.archived();
        return row;
    }

    boolean isGiven() {
        return key != null || en != null || de != null;
    }

    CustomFieldDraft.Choice draft() {
        return new CustomFieldDraft.Choice(key, new LabelsDraft(en, de), archived);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getDe() {
        return de;
    }

    public void setDe(String de) {
        this.de = de;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}
