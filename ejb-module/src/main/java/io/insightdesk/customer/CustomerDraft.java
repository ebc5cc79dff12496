package io.insightdesk.customer;

import io.insightdesk.account.Account;
import io.insightdesk.account.ValidEmail;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A customer as submitted, not validated yet. In a change {@code null} leaves a part as it is, and the address stays.
 *
 * @param disabled whether the account is disabled; for admins
 */
public record CustomerDraft(
        @NotNull(groups = OnCreate.class) @ValidEmail(groups = OnCreate.class)
        String email,

        @NotNull(groups = OnCreate.class) @PlainText(max = Account.LONGEST_NAME)
        String name,

        Link organisation,
        Boolean disabled) {

    /** @param id {@code null} for none */
    public record Link(UUID id) {}
}
