package io.insightdesk.platform.idempotency;

/**
 * A request that the client may repeat.
 *
 * @param key the client's own word for it, unique among the account's calls of a day
 * @param request the SHA-256 of what is asked, so that the same word for something else is noticed
 */
public record IdempotentRequest(String key, byte[] request) {

    public static final int LONGEST_KEY = 200;
}
