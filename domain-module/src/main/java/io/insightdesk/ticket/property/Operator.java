package io.insightdesk.ticket.property;

import io.insightdesk.platform.Coded;

/** How a condition compares. */
public enum Operator implements Coded {
    /** One of the values; of tags and several choices: has one of them. */
    IS("is"),
    /** None of the values, or nothing at all; of tags and several choices: has none of them. */
    IS_NOT("isNot"),
    /** The same as {@link #IS}, in SLA policies, and always answered with an array of values. */
    IN("in"),
    /** Has one of the texts in it, in upper or lower case; of tags, in SLA policies, the same as {@link #IS}. */
    CONTAINS("contains"),
    CONTAINS_NOT("containsNot"),
    /** No further from now than the value. */
    WITHIN("within"),
    /** Further from now than the value. */
    BEYOND("beyond"),
    /** The value, or more, or a later day. */
    FROM("from"),
    /** The value, or less, or an earlier day. */
    TO("to"),
    /** Other than before the change that is looked at; takes no value. */
    CHANGED("changed"),
    /** One of the values before the change that is looked at. */
    WAS("was");

    private final String code;

    Operator(String code) {
        this.code = code;
    }

    /** The name in the database and in the API. */
    @Override
    public String code() {
        return code;
    }

    /** Whether it is one end of a range, and so takes one value. */
    public boolean isBound() {
        return this == FROM || this == TO;
    }

    public boolean isNegative() {
        return this == IS_NOT || this == CONTAINS_NOT;
    }

    /** Whether it is asked of a change, and so of no list. */
    public boolean needsChange() {
        return this == CHANGED || this == WAS;
    }
}
