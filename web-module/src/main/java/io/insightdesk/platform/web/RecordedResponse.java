package io.insightdesk.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Passes an answer on and remembers what it was. */
final class RecordedResponse extends HttpServletResponseWrapper {

    private Output output;
    private boolean broken;

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was served; empty when it was no file, or not all of it. */
    Optional<CachedResource> resource() {
        return output == null || broken || getStatus() != SC_OK
                ? Optional.empty()
                : Optional.of(CachedResource.of(this, output.copy.toByteArray()));
    }

    /** Faces says so also in the middle of a file that it can't read to its end. */
    @Override
    public void setStatus(int status) {
        broken |= status != SC_OK;
        super.setStatus(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Output(super.getOutputStream());
        }
        return output;
    }

    private final class Output extends ServletOutputStream {

        private final ServletOutputStream stream;
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

        Output(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                stream.write(bytes, from, length);
            } catch (IOException gone) {
                broken = true;
                throw gone;
            }
            copy.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
