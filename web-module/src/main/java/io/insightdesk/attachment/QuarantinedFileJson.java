package io.insightdesk.attachment;

import io.insightdesk.ticket.NamedRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that the virus scanner quarantined.
 *
 * @param ticket the number of the ticket whose message names it
 */
public record QuarantinedFileJson(
        UUID id, String name, long size, String contentType, NamedRef uploader, String ticket, Instant createdAt) {

    static QuarantinedFileJson of(QuarantinedFileRow file) {
        return new QuarantinedFileJson(
                file.id(),
                file.name(),
                file.size(),
                file.contentType(),
                file.uploader(),
                file.ticket(),
                file.createdAt());
    }
}
