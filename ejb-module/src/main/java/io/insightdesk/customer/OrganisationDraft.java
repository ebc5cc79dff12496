package io.insightdesk.customer;

import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * An organisation as submitted, not validated yet; in a change {@code null} leaves a part as it is.
 *
 * @param sharesTickets whether members see each other's tickets
 */
public record OrganisationDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 120)
        String name,

        Boolean sharesTickets) {}
