package io.insightdesk.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that its client may not wait for: what is written then goes nowhere, in silence. For what Jersey and Mojarra
 * write, which would log each client that left as a failure of their own.
 */
final class AbandonedResponse extends HttpServletResponseWrapper {

    private Output output;

    AbandonedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Output(super.getOutputStream());
        }
        return output;
    }

    @Override
    public void flushBuffer() throws IOException {
        unlessAbandoned(super::flushBuffer);
    }

    /** Part of the work of writing. */
    @FunctionalInterface
    private interface Part {
        void run() throws IOException;
    }

    private static void unlessAbandoned(Part part) throws IOException {
        try {
            part.run();
        } catch (IOException failed) {
            if (!ClientDisconnect.is(failed)) {
                throw failed;
            }
        }
    }

    private static final class Output extends ServletOutputStream {

        private final ServletOutputStream wrapped;

        Output(ServletOutputStream wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public void write(int one) throws IOException {
            unlessAbandoned(() -> wrapped.write(one));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            unlessAbandoned(() -> wrapped.write(bytes, from, count));
        }

        @Override
        public void flush() throws IOException {
            unlessAbandoned(wrapped::flush);
        }

        @Override
        public void close() throws IOException {
            unlessAbandoned(wrapped::close);
        }

        @Override
        public boolean isReady() {
            return wrapped.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            wrapped.setWriteListener(listener);
        }
    }
}
