package io.insightdesk.account;

import jakarta.validation.constraints.NotNull;

/** The e-mail address of an account as somebody typed it, not validated yet. */
record AddressDraft(@NotNull @ValidEmail String email) {}
