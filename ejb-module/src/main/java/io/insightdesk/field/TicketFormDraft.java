package io.insightdesk.field;

import java.util.List;

/**
 * A form as submitted, not validated yet. In a change {@code null} leaves a part as it is, and lists replace.
 *
 * @param theDefault a tenant's first form is it in any case; another becomes it by this
 * @param offered to customers; yes when not given
 * @param position the last when not given
 */
public record TicketFormDraft(
        LabelsDraft labels,
        List<Place> fields,
        Boolean theDefault,
        Boolean offered,
        Integer position,
        Boolean archived) {

    /** @param when nothing means always */
    public record Place(String key, List<When> when) {}

    /** @param subject {@code type}, {@code channel}, or the key of a field further up */
    public record When(String subject, List<String> values) {}

    /** The same at another place. */
    public static TicketFormDraft at(int position) {
        return new TicketFormDraft(null, null, null, null, position, null);
    }
}
