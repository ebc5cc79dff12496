package io.insightdesk.ticket.property;

import java.util.EnumSet;
import java.util.Set;

/** What a property's values are, and so how they can be compared. */
public enum PropertyKind {
    /** One of the property's words. */
    WORD(EnumSet.of(Operator.IS, Operator.IS_NOT), EnumSet.of(Operator.IN)),
    /** An id, or one of the property's words. */
    REFERENCE(EnumSet.of(Operator.IS, Operator.IS_NOT), EnumSet.of(Operator.IN)),
    TAG(EnumSet.of(Operator.IS, Operator.IS_NOT), EnumSet.of(Operator.IN, Operator.CONTAINS)),
    TEXT(EnumSet.of(Operator.CONTAINS, Operator.CONTAINS_NOT), EnumSet.noneOf(Operator.class)),
    /** A distance from now: {@code 30m}, {@code 8h}, {@code 2d}. */
    AGE(EnumSet.of(Operator.WITHIN, Operator.BEYOND), EnumSet.noneOf(Operator.class));

    private final Set<Operator> operators;

    /** Other words for {@link Operator#IS}, which programs know from SLA policies of earlier releases. */
    private final Set<Operator> synonyms;

    PropertyKind(Set<Operator> operators, Set<Operator> synonyms) {
        this.operators = operators;
        this.synonyms = synonyms;
    }

    Set<Operator> operators(ConditionUse use) {
        if (use != ConditionUse.SLA || synonyms.isEmpty()) {
            return operators;
        }
        var all = EnumSet.copyOf(operators);
        all.addAll(synonyms);
        return all;
    }
}
