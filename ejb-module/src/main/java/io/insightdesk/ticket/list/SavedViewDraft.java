package io.insightdesk.ticket.list;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view as submitted, not validated yet. In a new one a missing scope means personal, a missing filter every ticket,
 * missing columns and sort the usual ones, a missing position the last; in a change {@code null} leaves a part as it
 * is, and scope and team are not looked at: a view stays where it was made.
 *
 * @param team an id, with the scope {@code team}
 */
public record SavedViewDraft(
        String name,
        String scope,
        String team,
        ObjectNode filter,
        List<String> columns,
        String sort,
        Integer position) {}
