package io.insightdesk.account;

import java.util.UUID;

/** Somebody can't sign in any more: what they had to do needs somebody else. */
public record AccountDisabled(UUID tenant, UUID account) {}
