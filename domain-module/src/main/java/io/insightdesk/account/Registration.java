package io.insightdesk.account;

import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;

/** What somebody typed who wants an account; not validated yet. */
public record Registration(
        @NotNull @PlainText(max = Account.LONGEST_NAME) String name,
        @NotNull @ValidEmail String email) {}
