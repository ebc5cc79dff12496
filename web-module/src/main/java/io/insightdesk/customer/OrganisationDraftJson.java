package io.insightdesk.customer;

import io.insightdesk.platform.web.api.MergePatch;

/** An organisation to be made or changed. @param sharesTickets whether its members see each other's tickets */
@MergePatch
public record OrganisationDraftJson(String name, Boolean sharesTickets) {

    OrganisationDraft draft() {
        return new OrganisationDraft(name, sharesTickets);
    }
}
