package io.insightdesk.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens were revoked; once the transaction has committed no cache may let them in, and nothing that their sign-ins opened
 * may stay open.
 *
 * @param hashes SHA-256 of each token, in hexadecimal digits
 * @param families the sign-ins that they belonged to
 */
public record LoginsRevoked(UUID tenant, List<String> hashes, Set<UUID> families) {}
