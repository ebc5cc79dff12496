package io.insightdesk.attachment;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.storage.FileKey;
import io.insightdesk.platform.storage.FileStore;
import io.insightdesk.platform.storage.StorageFullException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachedFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes files in. However long a file takes to arrive, it holds no transaction and no connection, and only a part of it is
 * in memory at a time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadService {

    private static final long MIB = 1024L * 1024;

    @Inject
    AttachmentService attachments;

    @Inject
    FileStore files;

    @Inject
    ContentTypes types;

    @Inject
    @Any
    Instance<AttachmentScanner> scanners;

    @Inject
    Clock clock;

    /** How many bytes a file may have. */
    public static long mostBytes() {
        return Setting.FILES_MOST_MIB.number() * MIB;
    }

    /**
     * Keeps a file for a message that its uploader is about to send.
     *
     * @param ticket empty for a request that is not sent yet
     * @param name as the sender calls it; cleaned here
     * @throws TicketNotFoundException when the caller does not see the ticket
     * @throws FileTooLargeException when it has more than {@link #mostBytes}
     * @throws InvalidInputException when it is empty, of a forbidden type, or the caller has too many unsent ones
     * @throws StorageFullException when the store has no room for it; nothing is kept
     * @throws IOException when the sender breaks off or the store fails; nothing is kept
     */
    @Requires(Permission.USE_PORTAL)
    public AttachedFile upload(Optional<TicketRef> ticket, String name, InputStream content) throws IOException {
        var caller = CallerContext.current();
        attachments.beginUpload(ticket);
        var measured = new DigestStream(content, mostBytes());
        var buffered = new BufferedInputStream(measured);
        var fileName = FileName.of(name).text();
        var contentType = findType(buffered, fileName);
        var key = new FileKey(caller.tenant(), Ids.next());
        files.write(key, buffered);
        try {
            var attachment = new Attachment(
                    key.tenant(),
                    key.file(),
                    Optional.empty(),
                    fileName,
                    measured.size(),
                    contentType,
                    measured.sha256(),
                    !isClean(key),
                    caller.requireAccount(),
                    clock.instant());
            attachments.add(attachment);
            return new AttachedFile(
                    attachment.id(), attachment.name(), attachment.size(), contentType, attachment.held());
        } catch (RuntimeException | IOException failed) {
            files.delete(key);
            throw failed;
        }
    }

    private String findType(InputStream content, String name) throws IOException {
        content.mark(1);
        if (content.read() < 0) {
            throw new InvalidInputException(FieldError.of("file", Rule.EMPTY_FILE));
        }
        content.reset();
        var type = types.find(content, name);
        if (types.isForbidden(type)) {
            throw new InvalidInputException(FieldError.of("file", Rule.FORBIDDEN_TYPE, type));
        }
        return type;
    }

    private boolean isClean(FileKey key) throws IOException {
        for (var scanner : scanners) {
            try (var content = files.read(key, 0).orElseThrow()) {
                if (!scanner.isClean(content)) {
                    return false;
                }
            }
        }
        return true;
    }
}
