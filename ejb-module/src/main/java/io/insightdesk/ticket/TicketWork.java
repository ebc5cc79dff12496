package io.insightdesk.ticket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Several changes of a ticket that are made together or not at all, unchecked.
 *
 * @param reply public; posted first
 * @param note internal; posted behind the reply
 * @param fields changed after the messages, the status last
 * @param addTags on top of the tags that the ticket has then
 * @param removeTags taken from those that the ticket has then
 */
public record TicketWork(
        Optional<PostMessage> reply,
        Optional<PostMessage> note,
        UpdateTicket fields,
        List<String> addTags,
        List<String> removeTags) {

    /** The messages in their order. */
    Stream<PostMessage> messages() {
        return Stream.concat(reply.stream(), note.stream());
    }

    /** The same, but the status stays as it is. */
    public TicketWork withoutStatus() {
        return new TicketWork(reply, note, fields.withoutStatus(), addTags, removeTags);
    }

    /** @param present the tags that the ticket has */
    UpdateTicket fieldsFor(List<String> present) {
        if (addTags.isEmpty() && removeTags.isEmpty()) {
            return fields;
        }
        var tags = new LinkedHashSet<>(fields.tags() == null ? present : fields.tags());
        removeTags.forEach(tags::remove);
        tags.addAll(addTags);
        return fields.withTags(List.copyOf(tags));
    }
}
