package io.insightdesk.ticket.property;

import java.util.EnumSet;
import java.util.Set;

/** What a property's values are, and so how they can be compared. */
public enum PropertyKind {
    /** One of the property's words. */
    WORD(EnumSet.of(Op.IS, Op.IS_NOT), EnumSet.of(Op.IN)),
    /** An id, or one of the property's words. */
    REFERENCE(EnumSet.of(Op.IS, Op.IS_NOT), EnumSet.of(Op.IN)),
    TAG(EnumSet.of(Op.IS, Op.IS_NOT), EnumSet.of(Op.IN, Op.CONTAINS)),
    TEXT(EnumSet.of(Op.CONTAINS, Op.CONTAINS_NOT), EnumSet.noneOf(Op.class)),
    /** A distance from now: {@code 30m}, {@code 8h}, {@code 2d}. */
    AGE(EnumSet.of(Op.WITHIN, Op.BEYOND), EnumSet.noneOf(Op.class));

    private final Set<Op> operators;

    /** Other words for {@link Op#IS}, which programs know from SLA policies of earlier releases. */
    private final Set<Op> synonyms;

    PropertyKind(Set<Op> operators, Set<Op> synonyms) {
        this.operators = operators;
        this.synonyms = synonyms;
    }

    Set<Op> operators(ConditionUse use) {
        if (use != ConditionUse.SLA || synonyms.isEmpty()) {
            return operators;
        }
        var all = EnumSet.copyOf(operators);
        all.addAll(synonyms);
        return all;
    }
}
