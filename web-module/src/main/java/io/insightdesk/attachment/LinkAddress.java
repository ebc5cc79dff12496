package io.insightdesk.attachment;

import io.insightdesk.platform.persistence.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How a {@link FileLink} is written as an address. What it proves is in the query, which the access log leaves out. */
public final class LinkAddress {

    static final String ROOT = "/files";

    private static final String TENANT = "tenant";
    private static final String UNTIL = "until";
    private static final String SIGNATURE = "signature";

    private LinkAddress() {}

    /** Without the context path. */
    public static URI of(FileLink link) {
        return URI.create("%s/%s?%s=%s&%s=%d&%s=%s"
                .formatted(
                        ROOT,
                        link.attachment(),
                        TENANT,
                        link.tenant(),
                        UNTIL,
                        link.until().getEpochSecond(),
                        SIGNATURE,
                        link.signature()));
    }

    static boolean isSigned(HttpServletRequest request) {
        return request.getParameter(SIGNATURE) != null;
    }

    /** The file that the address names; empty when it names none. */
    static Optional<UUID> attachment(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? Optional.empty() : Ids.find(path.substring(1));
    }

    /** Empty when something is missing or can't be understood. */
    static Optional<FileLink> read(HttpServletRequest request) {
        var tenant = Ids.find(request.getParameter(TENANT));
        var attachment = attachment(request);
        var until = moment(request.getParameter(UNTIL));
        return tenant.isEmpty() || attachment.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FileLink(tenant.get(), attachment.get(), until.get(), request.getParameter(SIGNATURE)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.ofNullable(text).map(Long::parseLong).map(Instant::ofEpochSecond);
        } catch (NumberFormatException | DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
