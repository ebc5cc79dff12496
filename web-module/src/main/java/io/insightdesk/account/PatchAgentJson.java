package io.insightdesk.account;

import io.insightdesk.platform.web.api.MergePatch;

/** What is to become of somebody's account. @param disabled whether they are let in no more */
@MergePatch
public record PatchAgentJson(String role, Boolean disabled) {

    StaffDraft draft() {
        return new StaffDraft(role, disabled);
    }
}
