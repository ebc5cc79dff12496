package io.insightdesk.guest;

import io.insightdesk.account.Account;
import io.insightdesk.account.ValidEmail;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.ticket.conversation.MessageInput;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What somebody without an account sent; not validated yet.
 *
 * @param form the id of the form that the custom fields are of, or {@code null} for the default one
 * @param customFields values by the fields' keys, as JSON has them
 * @param language of the page, in which the guest gets mails; {@code null} for the tenant's
 */
public record GuestRequest(
        @NotNull @PlainText(max = Account.LONGEST_NAME) String name,
        @NotNull @ValidEmail String email,

        @NotNull @PlainText(max = TicketProperty.LONGEST_SUBJECT)
        String subject,

        @NotNull @PlainText(max = MessageInput.LONGEST_BODY, multiline = true)
        String message,

        String form,
        Map<String, JsonNode> customFields,
        Locale language) {

    /** Without custom fields. */
    public GuestRequest(String name, String email, String subject, String message) {
        this(name, email, subject, message, null, Map.of(), null);
    }

    /** The same with these answers. */
    public GuestRequest answering(String chosenForm, Map<String, JsonNode> values) {
        return new GuestRequest(name, email, subject, message, chosenForm, values, language);
    }

    /** The same, written on a page in this language. */
    public GuestRequest in(Locale spoken) {
        return new GuestRequest(name, email, subject, message, form, customFields, spoken);
    }
}
