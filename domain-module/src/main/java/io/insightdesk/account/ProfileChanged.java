package io.insightdesk.account;

import java.util.UUID;

/** A person has changed what pages show of the own account. */
public record ProfileChanged(UUID account) {}
