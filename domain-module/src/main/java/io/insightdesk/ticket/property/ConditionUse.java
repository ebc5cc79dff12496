package io.insightdesk.ticket.property;

/** What a condition is asked for, and so what it may look at. */
public enum ConditionUse {
    /** Which tickets a list shows, to somebody, now. */
    LIST,
    /** Whether an SLA policy applies to a ticket. Nobody looks, and the answer changes with the ticket alone. */
    SLA,
    /** Whether a form shows a field. The ticket is still being written: little of it is known, and nobody looks. */
    FORM,
    /** Whether a rule is for what was just done to a ticket: what it was before is known. Nobody looks. */
    CHANGE
}
