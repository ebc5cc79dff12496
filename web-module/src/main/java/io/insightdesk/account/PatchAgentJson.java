package io.insightdesk.account;

import io.insightdesk.platform.web.api.MergePatch;

/** A change of somebody's account. @param disabled whether the account is disabled */
@MergePatch
public record PatchAgentJson(String role, Boolean disabled) {

    StaffDraft draft() {
        return new StaffDraft(role, disabled);
    }
}
