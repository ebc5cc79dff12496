package io.insightdesk.ticket.list;

import java.util.Map;

/**
 * A row of the agents' list with every word and style worked out. The list is the most read page: its rows are written
 * from plain texts, because calls and tag files in each cell cost more than the query.
 *
 * @param status the code, which is also the style
 * @param slaLook the countdown's style; {@code due} its instant while it runs
 * @param excerpt escaped HTML of where a search found its words, or {@code null}
 * @param words what stands in the columns that show nothing but words, custom fields among them, by their codes
 * @param created empty when the list does not show it, as {@code createdAt} and {@code createdExactly}
 * @param updatedAt for programs; {@code updatedExactly} in full for people
 */
public record TicketListRow(
        String id,
        String number,
        String subject,
        String customer,
        String look,
        String status,
        String statusWord,
        String priority,
        String priorityWord,
        Map<String, String> words,
        String assignee,
        String assigneeInitials,
        String assigneeLook,
        String sla,
        String slaLook,
        String due,
        String dueExactly,
        String excerpt,
        String created,
        String createdAt,
        String createdExactly,
        String updated,
        String updatedAt,
        String updatedExactly) {}
