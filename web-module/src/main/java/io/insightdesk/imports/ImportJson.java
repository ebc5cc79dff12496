package io.insightdesk.imports;

import io.insightdesk.platform.web.api.EntityJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import.
 *
 * @param encoding in which the file is read; {@code null} when it was uploaded before that was written down
 * @param mapping {@code null} until the first check
 * @param rows how many the file has
 * @param done how many of them were looked at since the start; 0 before it
 * @param failure why it stopped, or {@code null}
 * @param created tickets made; before the start, that would be made
 */
public record ImportJson(
        UUID id,
        String fileName,
        String state,
        List<String> columns,
        @Nullable String encoding,
        @Nullable Mapping mapping,
        int rows,
        int done,
        int created,
        int unchanged,
        int refused,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        long version)
        implements EntityJson {

    static ImportJson of(TicketImport found) {
        var tally = found.getTally();
        return new ImportJson(
                found.getId(),
                found.getFileName(),
                found.getState().code(),
                found.getColumns(),
                found.getEncoding().orElse(null),
                found.getMapping().orElse(null),
                found.getRowCount(),
                found.getStartedAt().isPresent() ? tally.rows() : 0,
                tally.created(),
                tally.unchanged(),
                tally.refused(),
                found.getCreatedAt(),
                found.getStartedAt().orElse(null),
                found.getFinishedAt().orElse(null),
                found.getFailure().orElse(null),
                found.getVersion());
    }
}
