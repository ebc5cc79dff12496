package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.OnCreate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A form as submitted, not validated yet. In a change {@code null} leaves a part as it is, and lists replace.
 *
 * @param theDefault a tenant's first form is it in any case; another becomes it by this
 * @param offered to customers; yes when not given
 * @param position the last when not given
 */
public record TicketFormDraft(
        @NotNull(groups = OnCreate.class) @LabelsDraft.InSomeLanguage
        LabelsDraft labels,

        @Size(max = FieldDefinitions.MOST) List<Place> fields,
        Boolean theDefault,
        Boolean offered,
        @Between(min = 1, max = Positioned.LAST) Integer position,
        Boolean archived) {

    /** @param when as {@link FormConditionJson} reads it; nothing means always */
    public record Place(String key, JsonNode when) {}

    /** The same at another place. */
    public static TicketFormDraft at(int position) {
        return new TicketFormDraft(null, null, null, null, position, null);
    }
}
