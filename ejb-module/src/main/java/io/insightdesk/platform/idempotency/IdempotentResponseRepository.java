package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers that were given, by account and key. */
@ApplicationScoped
public class IdempotentResponseRepository {

    @Inject
    Sql sql;

    /** An answer with what it was given to. */
    record Given(byte[] request, StoredResponse answer) {}

    /** Whether nobody else works on this key; if so, nobody will until the transaction ends, even by a crash. */
    boolean lock(UUID tenant, UUID account, String key) {
        return sql.first(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        List.of(tenant + " " + account + " " + key),
                        row -> row.getBoolean(1))
                .orElseThrow();
    }

    Optional<Given> find(UUID account, String key, Instant since) {
        return sql.first(
                """
                select request, status, content_type, location, etag, body
                from idempotency_key
                where account_id = ? and key = ? and created_at > ?""",
                List.of(account, key, since),
                row -> new Given(
                        row.getBytes("request"),
                        new StoredResponse(
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getBytes("body"))));
    }

    /** Stores the answer, unless there is one since the given moment. */
    void add(UUID tenant, UUID account, IdempotentRequest call, StoredResponse answer, Instant now, Instant since) {
        sql.update(
                """
                insert into idempotency_key
                  (tenant_id, account_id, key, request, status, content_type, location, etag, body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id, key) do update
                set request = excluded.request, status = excluded.status, content_type = excluded.content_type,
                  location = excluded.location, etag = excluded.etag, body = excluded.body,
                  created_at = excluded.created_at
                where idempotency_key.created_at <= ?""",
                Arrays.asList(
                        tenant,
                        account,
                        call.key(),
                        call.request(),
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        now,
                        since));
    }

    /**
     * Of all tenants, up to {@code most} of each. Needs no tenant.
     *
     * @return how many were deleted
     */
    long prune(Instant before, int most) {
        return sql.first("select prune_idempotency_keys(?, ?)", List.of(before, most), row -> row.getLong(1))
                .orElseThrow();
    }
}
