package io.insightdesk.composing;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Drafts, each asked for by its author. */
@ApplicationScoped
public class DraftRepository {

    @Inject
    Sql sql;

    /** Instead of the one that was there. A macro that is not there any more is left out. */
    void save(UUID tenant, UUID author, UUID ticket, Draft draft, Instant now) {
        sql.update(
                """
                insert into draft (tenant_id, account_id, ticket_id, visibility, body, body_html, uploads, macro_id,
                  returned, saved_at)
                values (?, ?, ?, ?, ?, ?, ?, (select id from macro where tenant_id = ? and id = ?::uuid), ?, ?)
                on conflict (tenant_id, account_id, ticket_id, visibility) do update
                set body = excluded.body, body_html = excluded.body_html, uploads = excluded.uploads,
                  macro_id = excluded.macro_id, returned = excluded.returned, saved_at = excluded.saved_at""",
                Arrays.asList(
                        tenant,
                        author,
                        ticket,
                        draft.visibility().code(),
                        draft.body(),
                        draft.bodyHtml().orElse(null),
                        String.join(",", draft.uploads()),
                        tenant,
                        draft.macro().orElse(null),
                        draft.returned().map(ReturnReason::code).orElse(null),
                        now));
    }

    void delete(UUID author, UUID ticket, Visibility visibility) {
        sql.update(
                "delete from draft where account_id = ? and ticket_id = ? and visibility = ?",
                List.of(author, ticket, visibility.code()));
    }

    /** It stays a draft; only that it was a reply which came back is forgotten. */
    void forgetReturn(UUID author, UUID ticket) {
        sql.update(
                "update draft set returned = null where account_id = ? and ticket_id = ? and returned is not null",
                List.of(author, ticket));
    }

    List<Draft> of(UUID author, UUID ticket) {
        return sql.list("""
                select visibility, body, body_html, uploads, macro_id, returned from draft
                where account_id = ? and ticket_id = ?""", List.of(author, ticket), DraftRepository::draft);
    }

    /**
     * Of all tenants.
     *
     * @param most of each
     * @return how many went
     */
    long deleteExpired(Instant before, int most) {
        return sql.first("select prune_drafts(?, ?)", List.of(before, most), row -> row.getLong(1))
                .orElseThrow();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                Coded.find(Visibility.class, row.getString("visibility")).orElseThrow(),
                row.getString("body"),
                Optional.ofNullable(row.getString("body_html")),
                Stream.of(row.getString("uploads").split(","))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                Optional.ofNullable(row.getObject("macro_id", UUID.class)),
                Optional.ofNullable(row.getString("returned"))
                        .map(code -> Coded.find(ReturnReason.class, code).orElseThrow()));
    }
}
