package io.insightdesk.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

/** A body that is broken off as soon as it comes too slowly, as {@link MinimumRate} has it: it holds a thread. */
final class RateCheckedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long began = System.nanoTime();
    private long received;

    RateCheckedBody(ServletInputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = body.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws EOFException {
        received += more;
        if (MinimumRate.isTooSlow(Duration.ofNanos(System.nanoTime() - began), received)) {
            throw new EOFException("The body came too slowly");
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
