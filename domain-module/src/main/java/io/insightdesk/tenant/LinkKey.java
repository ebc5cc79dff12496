package io.insightdesk.tenant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A tenant's key for links that lead somebody who has not signed in to one thing, and nowhere else. Such a link carries the
 * thing's id and a mark that only who has the key can make (HMAC-SHA256, RFC 2104); nothing is stored for it. Whether the
 * thing still wants to be found is the thing's own matter.
 */
public final class LinkKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int MARK_BYTES = 32;

    private final SecretKeySpec key;

    /** @param secret 32 random bytes */
    public LinkKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What a link is good for. One for one purpose is worthless for another. */
    public enum Purpose {
        /** Rate one resolution. */
        RATING,
        /** Follow and answer one request. */
        REQUEST
    }

    /** The secret part of the link, fit for an address. */
    public String sign(Purpose purpose, UUID thing) {
        var signed = ByteBuffer.allocate(ID_BYTES + MARK_BYTES)
                .put(bytes(thing))
                .put(mark(purpose, thing))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The thing that a link leads to; empty when this key has not signed it, for this purpose. */
    public Optional<UUID> verify(Purpose purpose, String sent) {
        var signed = decoded(sent);
        if (signed.length != ID_BYTES + MARK_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(signed);
        var thing = new UUID(buffer.getLong(), buffer.getLong());
        var mark = Arrays.copyOfRange(signed, ID_BYTES, signed.length);
        return MessageDigest.isEqual(mark, mark(purpose, thing)) ? Optional.of(thing) : Optional.empty();
    }

    private static byte[] decoded(String sent) {
        try {
            return sent == null ? new byte[0] : Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] mark(Purpose purpose, UUID thing) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(bytes(thing));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
