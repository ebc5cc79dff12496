package io.insightdesk.ticket.bulk;

/**
 * What has become of a bulk edit's tickets so far.
 *
 * @param unchanged had all the values already
 * @param undone put back as they were
 * @param kept of those that were to be put back: not, or not in every field
 */
public record BulkProgress(int changed, int unchanged, int refused, int undone, int kept) {

    /** How many tickets were looked at for the change. */
    public int done() {
        return changed + unchanged + refused;
    }

    /** How many changed tickets were looked at for the undoing. */
    public int lookedBack() {
        return undone + kept;
    }
}
