package io.insightdesk.account;

import java.util.List;

/**
 * Tokens were revoked; no cache may let them in once the transaction has committed.
 *
 * @param hashes SHA-256 of each, in hexadecimal digits
 */
public record LoginsEnded(List<String> hashes) {}
