package io.insightdesk.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Passes bytes on, counts them, takes their SHA-256, and ends with a refusal when they become too many. */
final class DigestStream extends FilterInputStream {

    private final long most;
    private final MessageDigest digest;
    private long size;

    DigestStream(InputStream content, long most) {
        super(content);
        this.most = most;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws FileTooLargeException at the first byte too many */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
            size += count;
        }
        if (size > most) {
            throw new FileTooLargeException(most);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    byte[] sha256() {
        return digest.digest();
    }
}
