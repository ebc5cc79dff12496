package io.insightdesk.ticket.link;

import io.insightdesk.ticket.NamedRef;
import java.util.List;

/**
 * What a ticket is connected with, as the desk sees it.
 *
 * @param merged the numbers of the tickets that were merged into it
 * @param followers by name
 */
public record Connections(List<LinkRow> links, List<String> merged, List<NamedRef> followers) {

    /** What customers are told. */
    public static final Connections NONE = new Connections(List.of(), List.of(), List.of());
}
