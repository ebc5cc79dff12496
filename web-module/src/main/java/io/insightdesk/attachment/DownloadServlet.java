package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.storage.FileStore;
import io.insightdesk.platform.web.Redirect;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/**
 * Files for browsers. {@code /files/ID} is what pages name: whoever may have the file is sent on to a signed link, which
 * answers with its bytes. Everybody else learns nothing, not even whether there is one.
 */
@WebServlet(LinkAddress.ROOT + "/*")
public class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 64 * 1024;

    @Inject
    private transient AttachmentService attachments;

    @Inject
    private transient FileStore files;

    @Inject
    private transient TenantDirectory tenants;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (LinkAddress.isSigned(request)) {
                follow(request, response);
            } else {
                lead(request, response);
            }
        } catch (RefusedException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attachment = LinkAddress.attachment(request);
        if (attachment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var link = attachments.link(attachment.get());
        Redirect.send(response, request.getContextPath() + LinkAddress.of(link));
    }

    private void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var link = LinkAddress.read(request);
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = CallerContext.callAs(reader(request, link.get()), () -> attachments.follow(link.get()));
        var asked = ByteRange.parse(request.getHeader("Range"), file.size());
        if (asked.filter(part -> part.isOutside(file.size())).isPresent()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        var part = asked.orElse(ByteRange.whole(file.size()));
        var content = files.read(file.key(), part.first());
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (var bytes = content.get()) {
            FileHeaders.apply(file, link.get(), clock.instant(), response);
            if (asked.isPresent()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", part.of(file.size()));
            }
            response.setContentLengthLong(part.length());
            send(bytes, part.length(), response.getOutputStream());
        }
    }

    /**
     * The machine's own names serve every tenant's API, and so the links that it gives; others only their own tenant's.
     */
    private Caller reader(HttpServletRequest request, FileLink link) {
        return tenants.isOwnMachine(request.getHeader("Host"))
                ? Caller.visitor(link.tenant())
                : CallerContext.current();
    }

    private static void send(InputStream bytes, long length, OutputStream target) throws IOException {
        var buffer = new byte[BUFFER];
        var left = length;
        while (left > 0) {
            var count = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("the stored file is shorter than it was");
            }
            target.write(buffer, 0, count);
            left -= count;
        }
    }
}
