package io.insightdesk.attachment;

import io.insightdesk.ticket.NamedRef;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A quarantined file, as administrators find it.
 *
 * @param size in bytes
 * @param contentType found in the content
 * @param ticket the number of the ticket whose message names it
 */
public record QuarantinedFileRow(
        UUID id, String name, long size, String contentType, NamedRef uploader, String ticket, Instant createdAt)
        implements Serializable {}
