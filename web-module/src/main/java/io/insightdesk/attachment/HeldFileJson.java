package io.insightdesk.attachment;

import io.insightdesk.ticket.NamedRef;
import java.time.Instant;
import java.util.UUID;

/** A file that the virus scanner quarantined. @param ticket the number of the ticket whose message names it */
public record HeldFileJson(
        UUID id, String name, long size, String contentType, NamedRef uploader, String ticket, Instant createdAt) {

    static HeldFileJson of(HeldFileRow file) {
        return new HeldFileJson(
                file.id(),
                file.name(),
                file.size(),
                file.contentType(),
                file.uploader(),
                file.ticket(),
                file.createdAt());
    }
}
