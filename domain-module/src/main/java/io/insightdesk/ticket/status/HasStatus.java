package io.insightdesk.ticket.status;

/** What is in a status, as far as its reader may know it. */
public interface HasStatus {

    /** The fixed category. */
    Status status();

    /** The key of the tenant's own status in it, or {@code null}. */
    String ownStatus();
}
