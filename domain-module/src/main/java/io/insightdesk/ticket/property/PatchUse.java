package io.insightdesk.ticket.property;

/** What gives a ticket values. */
public enum PatchUse {
    /** Whoever submits it. */
    SUBMISSION,
    /** An agent or a program that changes one ticket, or a macro when it is applied. */
    TICKET,
    /** A bulk edit when it is started. */
    BULK,
    /** What a macro may be made to do. */
    MACRO
}
