package io.insightdesk.account;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Login tokens of the caller's tenant. */
@ApplicationScoped
public class LoginTokenRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(LoginToken token) {
        entities.persist(token);
    }

    /** Works before a tenant is known. */
    public Optional<UUID> findTenant(TokenSecret token) {
        var tenant = entities.createNativeQuery("select find_tenant_by_token(?)")
                .setParameter(1, token.hash())
                .getSingleResult();
        return Optional.ofNullable((UUID) tenant);
    }

    /**
     * The sign-in that the token proves at this moment: not expired, used or revoked, of an account in good standing.
     */
    public Optional<Login> findValid(TokenSecret token, Instant now) {
        return entities.createQuery("""
                        select new io.insightdesk.account.Login(t.tenantId, t.accountId, a.role, t.family, t.expiresAt)
                        from LoginToken t, Account a
                        where t.tenantId = :tenant and t.hash = :hash and t.kind = :kind
                          and t.expiresAt > :now and t.usedAt is null and t.revokedAt is null
                          and a.tenantId = t.tenantId and a.id = t.accountId and a.disabledAt is null
                        """, Login.class)
                .setParameter("tenant", CallerContext.current().tenant())
                .setParameter("hash", token.hash())
                .setParameter("kind", token.kind())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** The token in whatever state, locked until the transaction ends: of two that use it at once, one waits. */
    public Optional<LoginToken> findForUse(TokenSecret token) {
        return entities.createQuery("""
                        select t from LoginToken t
                        where t.tenantId = :tenant and t.hash = :hash and t.kind = :kind
                        """, LoginToken.class)
                .setParameter("tenant", CallerContext.current().tenant())
                .setParameter("hash", token.hash())
                .setParameter("kind", token.kind())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Revokes what one sign-in led to.
     *
     * @return what was revoked
     */
    public LoginsRevoked revokeFamily(UUID account, UUID family, Instant now) {
        return ended(sql.list(
                """
                update login_token set revoked_at = ?
                where tenant_id = ? and account_id = ? and family = ? and revoked_at is null
                returning encode(hash, 'hex') as hash, family
                """, List.of(now, CallerContext.current().tenant(), account, family), LoginTokenRepository::revoked));
    }

    /**
     * Revokes everything that an account signed in with.
     *
     * @return like {@link #revokeFamily}
     */
    public LoginsRevoked revokeAll(UUID account, Instant now) {
        return ended(
                sql.list("""
                update login_token set revoked_at = ?
                where tenant_id = ? and account_id = ? and revoked_at is null
                returning encode(hash, 'hex') as hash, family
                """, List.of(now, CallerContext.current().tenant(), account), LoginTokenRepository::revoked));
    }

    /** {@link #revokeAll} but for one sign-in, which goes on. */
    public LoginsRevoked revokeAllBut(UUID kept, UUID account, Instant now) {
        return ended(sql.list(
                """
                update login_token set revoked_at = ?
                where tenant_id = ? and account_id = ? and family <> ? and revoked_at is null
                returning encode(hash, 'hex') as hash, family
                """, List.of(now, CallerContext.current().tenant(), account, kept), LoginTokenRepository::revoked));
    }

    /** The account's sign-ins that are good at this moment, the latest first. */
    public List<SignInRow> signIns(UUID account, Instant now, int most) {
        return sql.list(
                """
                select family, bool_or(kind <> 'page') as api, min(created_at) as since,
                  (array_agg(user_agent order by created_at desc))[1] as user_agent,
                  (array_agg(address order by created_at desc))[1] as address
                from login_token
                where tenant_id = ? and account_id = ? and kind in ('page', 'access', 'refresh')
                group by family
                having bool_or(revoked_at is null and used_at is null and expires_at > ?)
                order by since desc, family
                limit ?
                """, List.of(CallerContext.current().tenant(), account, now, most), LoginTokenRepository::signIn);
    }

    private static SignInRow signIn(ResultSet row) throws SQLException {
        return new SignInRow(
                row.getObject("family", UUID.class),
                row.getBoolean("api"),
                Sql.instant(row, "since"),
                row.getString("user_agent"),
                row.getString("address"));
    }

    /**
     * Of all tenants; needs none.
     *
     * @return how many were deleted
     */
    public long prune(Instant before, int most) {
        return sql.first(
                        "select prune_login_tokens(?, ?) as pruned",
                        List.of(before, most),
                        row -> row.getLong("pruned"))
                .orElseThrow();
    }

    private static LoginsRevoked ended(List<Revoked> tokens) {
        return new LoginsRevoked(
                CallerContext.current().tenant(),
                tokens.stream().map(Revoked::hash).toList(),
                tokens.stream().map(Revoked::family).collect(Collectors.toUnmodifiableSet()));
    }

    private static Revoked revoked(ResultSet row) throws SQLException {
        return new Revoked(row.getString("hash"), row.getObject("family", UUID.class));
    }

    private record Revoked(String hash, UUID family) {}
}
