package io.insightdesk.ticket.list;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.persistence.TextArrays;
import io.insightdesk.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The place in a conversation where a search found its words. Reads the last messages of some tickets, not of all. */
@ApplicationScoped
public class ExcerptRepository {

    private static final int MESSAGES = 10;
    private static final int CHARACTERS = 2000;

    private static final String OPTIONS =
            "StartSel=%s, StopSel=%s, MinWords=8, MaxWords=24, ShortWord=0, MaxFragments=1"
                    .formatted(Excerpt.BEGIN, Excerpt.END);

    @Inject
    Sql sql;

    /**
     * By the ticket's id; a ticket whose last messages have none of the words is left out. The query is parsed once, not for
     * each ticket.
     */
    public Map<UUID, Excerpt> find(Caller caller, List<UUID> tickets, String words) {
        var seen = caller.isStaff() ? "m.seq is not null" : "m.public_seq is not null";
        return sql
                .list(
                        """
                        with query as materialized (
                          select search_language(?) as language, search_marks(?, ?) as parsed)
                        select wanted.id, ts_headline(query.language, search_marked_text(talk.words), query.parsed, ?) as excerpt
                        from unnest(?::uuid[]) wanted (id)
                        cross join query
                        cross join lateral (
                          select string_agg(left(last.body, ?), ' … ' order by last.seq desc) as words
                          from (
                            select m.seq, m.body from message m
                            where m.tenant_id = ? and m.ticket_id = wanted.id and %s
                            order by m.seq desc
                            limit ?) last) talk
                        """.formatted(seen),
                        List.of(
                                caller.tenant(),
                                caller.tenant(),
                                words,
                                OPTIONS,
                                TextArrays.literal(
                                        tickets.stream().map(UUID::toString).toList()),
                                CHARACTERS,
                                caller.tenant(),
                                MESSAGES),
                        row -> Map.entry(row.getObject("id", UUID.class), Excerpt.of(row.getString("excerpt"))))
                .stream()
                .filter(entry -> entry.getValue().isMarked())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
