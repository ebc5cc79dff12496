package io.insightdesk.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret half of a {@link LoginToken}: the kind's prefix and 256 random bits. Only its holder has it; the database
 * keeps the SHA-256, which is enough because nobody can guess 256 bits.
 */
public final class TokenSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;
    private static final Pattern RANDOM_PART = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final LoginKind kind;
    private final String text;

    private TokenSecret(LoginKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    public static TokenSecret random(LoginKind kind) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(
                kind, kind.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a client sent as a token of this kind; empty when it can't be one, so that nobody has to look it up. */
    public static Optional<TokenSecret> parse(LoginKind kind, String sent) {
        if (sent == null || !sent.startsWith(kind.prefix())) {
            return Optional.empty();
        }
        var randomPart = sent.substring(kind.prefix().length());
        return RANDOM_PART.matcher(randomPart).matches() ? Optional.of(new TokenSecret(kind, sent)) : Optional.empty();
    }

    /** SHA-256, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public LoginKind kind() {
        return kind;
    }

    /** The secret itself, to be handed to its owner and to nobody else. */
    public String value() {
        return text;
    }

    /** Says the kind only, so that no log shows a secret. */
    @Override
    public String toString() {
        return kind.prefix() + "…";
    }
}
