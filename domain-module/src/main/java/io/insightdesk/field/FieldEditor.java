package io.insightdesk.field;

/** Who sets values of custom fields. */
public enum FieldEditor {
    /** Fills what customers may fill, while asking, as far as the form shows it. */
    CUSTOMER,
    /** Fills every field, shown or not. */
    DESK,
    /** Imports, mail, timers: nothing is demanded, because nobody could answer. */
    SYSTEM
}
