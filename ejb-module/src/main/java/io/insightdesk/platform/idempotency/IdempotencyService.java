package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * Executes a request once, however often it is sent within {@link #KEPT}. The call's work and the record of its answer
 * are one transaction, and who works on a key holds an advisory lock of that transaction: a node that dies leaves
 * neither half an effect nor a key that is blocked.
 */
@Stateless
public class IdempotencyService {

    /** How long an answer is given again. */
    public static final Duration KEPT = Duration.ofHours(24);

    @Inject
    IdempotentResponseRepository responses;

    @Inject
    Clock clock;

    /**
     * Does the work and stores its answer, or gives the answer that was stored.
     *
     * @throws RequestInProgressException when the same key is being worked on
     * @throws IdempotencyKeyReusedException when the key was used for another call
     * @throws RequestFailedException when the work throws; nothing is stored then
     */
    @Requires(Permission.USE_PORTAL)
    public IdempotentResponse once(IdempotentRequest call, Callable<StoredResponse> work)
            throws RequestFailedException {
        var caller = CallerContext.current();
        var account = caller.requireAccount();
        if (!responses.lock(caller.tenant(), account, call.key())) {
            throw new RequestInProgressException();
        }
        var given = responses.find(account, call.key(), keptSince());
        if (given.isPresent()) {
            requireSameRequest(call, given.get().request());
            return new IdempotentResponse(given.get().answer(), true);
        }
        var answer = run(work);
        store(call, answer);
        return new IdempotentResponse(answer, false);
    }

    /** Stores the answer to a call that was refused, and so did nothing. An answer that is there stays. */
    @Requires(Permission.USE_PORTAL)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remember(IdempotentRequest call, StoredResponse refusal) {
        store(call, refusal);
    }

    /**
     * Throws old answers away, of all tenants.
     *
     * @return how many
     */
    @NoPermissionRequired("for the ticker, which has no tenant; tells nothing but a number")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long prune(int most) {
        return responses.prune(keptSince(), most);
    }

    private void store(IdempotentRequest call, StoredResponse answer) {
        var caller = CallerContext.current();
        responses.add(caller.tenant(), caller.requireAccount(), call, answer, clock.instant(), keptSince());
    }

    private Instant keptSince() {
        return clock.instant().minus(KEPT);
    }

    private static void requireSameRequest(IdempotentRequest call, byte[] request) {
        if (!MessageDigest.isEqual(call.request(), request)) {
            throw new IdempotencyKeyReusedException();
        }
    }

    private static StoredResponse run(Callable<StoredResponse> work) throws RequestFailedException {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new RequestFailedException(failed);
        }
    }
}
