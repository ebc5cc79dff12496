package io.insightdesk.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends where {@code Content-Length} says, whatever the container waits for. */
final class ContentLengthBody extends ServletInputStream {

    private static final int END = -1;

    private final ServletInputStream body;
    private long left;

    /** @param length in bytes; 0 without the header */
    ContentLengthBody(ServletInputStream body, long length) {
        this.body = body;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return END;
        }
        var next = body.read();
        left = next == END ? 0 : left - 1;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : END;
        }
        var read = body.read(target, offset, (int) Math.min(length, left));
        left = read == END ? 0 : left - read;
        return read;
    }

    @Override
    public boolean isFinished() {
        return left == 0 || body.isFinished();
    }

    @Override
    public boolean isReady() {
        return left == 0 || body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
