package io.insightdesk.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A link that leads whoever has it to one file, for a short time: given to somebody who may read the message, and signed
 * (HMAC-SHA-256, RFC 2104) so that nobody else can make or prolong one.
 *
 * @param until when the link ends, in whole seconds
 * @param signature in base64url
 */
public record FileLink(UUID tenant, UUID attachment, Instant until, String signature) {

    /** Long enough for a slow download to begin and for a page to show its pictures. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "insightdesk file link 1".getBytes(StandardCharsets.US_ASCII);

    /** @param key the tenant's, known to the servers alone */
    public static FileLink sign(UUID tenant, UUID attachment, Instant now, byte[] key) {
        var until = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
        return new FileLink(tenant, attachment, until, signature(tenant, attachment, until, key));
    }

    /** Whether we made this link and it has not ended. */
    public boolean isValid(Instant now, byte[] key) {
        var expected = signature(tenant, attachment, until, key);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8))
                && now.isBefore(until);
    }

    private static String signature(UUID tenant, UUID attachment, Instant until, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(PURPOSE);
            mac.update(bytes(tenant));
            mac.update(bytes(attachment));
            mac.update(ByteBuffer.allocate(Long.BYTES)
                    .putLong(until.getEpochSecond())
                    .array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
