package io.insightdesk.setup;

/**
 * What the operator typed about a new desk and its owner; not validated yet.
 *
 * @param hosts host names, separated by spaces or commas; links in mails lead to the first
 * @param prefix what ticket numbers begin with
 * @param mailFrom the sender of the desk's mails
 */
public record NewTenantDraft(
        String name,
        String hosts,
        String prefix,
        String language,
        String timeZone,
        String mailFrom,
        String ownerName,
        String ownerEmail,
        String ownerPassword) {

    /** Without the password and what names a person: neither belongs into a log. */
    @Override
    public String toString() {
        return "NewTenantDraft[" + name + "]";
    }
}
