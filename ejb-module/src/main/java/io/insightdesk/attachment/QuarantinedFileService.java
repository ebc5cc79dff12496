package io.insightdesk.attachment;

import static io.insightdesk.platform.security.Permission.ADMINISTER;

import io.insightdesk.attachment.QuarantinedFileRepository.Held;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.storage.FileKey;
import io.insightdesk.platform.storage.FileStore;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that the virus scanner quarantined. Nobody gets them until an administrator has looked: the administrator gives
 * them free or deletes them, and the ticket's activity says who did.
 */
@Stateless
public class QuarantinedFileService {

    /** Activity: a quarantined file is given out from now on. */
    public static final String RELEASED = "fileReleased";

    /** Activity: a quarantined file is gone. */
    public static final String DELETED = "fileDeleted";

    @Inject
    QuarantinedFileRepository quarantinedFileRepository;

    @Inject
    AttachmentRepository attachments;

    @Inject
    FileStore files;

    @Inject
    ActivityLog log;

    @Inject
    Clock clock;

    /**
     * The latest first.
     *
     * @throws MalformedQueryException for a bad cursor
     */
    @Requires(ADMINISTER)
    public Page<QuarantinedFileRow> list(Optional<String> cursor, int limit) {
        return quarantinedFileRepository.list(cursor, limit);
    }

    /**
     * Gives the file to whoever reads its message. @throws NotFoundException when no quarantined file is
     * meant
     */
    @Requires(ADMINISTER)
    public void release(UUID id) {
        var file = lock(id);
        attachments.release(id);
        log(file, RELEASED, Optional.empty(), Optional.of(file.name()));
    }

    /**
     * Removes the file for good; its message stays. The bytes go first, under the row's lock: a crash between leaves a
     * row that is found again.
     *
     * @throws NotFoundException when no quarantined file is meant
     * @throws IOException when the store fails; nothing is written then
     */
    @Requires(ADMINISTER)
    public void delete(UUID id) throws IOException {
        var file = lock(id);
        files.delete(new FileKey(file.tenant(), id));
        attachments.delete(id);
        log(file, DELETED, Optional.of(file.name()), Optional.empty());
    }

    private Held lock(UUID id) {
        return quarantinedFileRepository.findAndLock(id).orElseThrow(() -> new NotFoundException("File", id));
    }

    private void log(Held file, String kind, Optional<String> before, Optional<String> after) {
        log.tell(new Activity(CallerContext.current(), file.ticket(), kind, before, after, clock.instant()));
    }
}
