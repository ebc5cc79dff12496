package io.insightdesk.account;

import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * What somebody wants the own profile to say; not validated yet.
 *
 * @param language a language tag; blank or {@code null} for the tenant's
 * @param timeZone a zone's id; blank or {@code null} for the tenant's
 */
public record ProfileChange(
        @NotNull @PlainText(max = Account.LONGEST_NAME) String name, String language, String timeZone) {}
