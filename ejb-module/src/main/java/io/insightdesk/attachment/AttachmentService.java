package io.insightdesk.attachment;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.storage.FileStore;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachedFile;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may add a file, who gets a link to one, and which are removed. */
@Stateless
public class AttachmentService {

    /** How long an upload waits for its message. */
    public static final Duration UNSENT_KEPT = Duration.ofDays(1);

    private static final int UNSENT_MESSAGES = 10;

    @Inject
    AttachmentRepository attachments;

    @Inject
    TicketQueryService tickets;

    @Inject
    ConversationQueryService conversations;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /**
     * Lets the caller upload, or refuses it before the first byte.
     *
     * @param ticket what the file is for; empty for a request that is not sent yet
     * @throws TicketNotFoundException when the caller does not see the ticket
     * @throws InvalidInputException when the caller has so many uploads that no message took along that they fill the disk
     */
    @Requires(Permission.USE_PORTAL)
    public void beginUpload(Optional<TicketRef> ticket) {
        ticket.ifPresent(tickets::get);
        requireBelowLimit(CallerContext.current().requireAccount());
    }

    /**
     * Remembers a file that is stored. One after the other for each uploader, however many arrive at once.
     *
     * @throws InvalidInputException when the uploader has too many by now
     */
    @Requires(Permission.USE_PORTAL)
    public void add(Attachment attachment) {
        attachments.lockUploader(attachment.uploader());
        requireBelowLimit(attachment.uploader());
        attachments.add(attachment);
    }

    private void requireBelowLimit(UUID uploader) {
        var most = Setting.FILES_PER_MESSAGE.number() * UNSENT_MESSAGES;
        if (attachments.countUnsent(uploader) >= most) {
            throw new InvalidInputException(FieldError.of("file", Rule.TOO_MANY, most));
        }
    }

    /** Those of these uploads that are the caller's and no message has taken along; unknown ids find nothing. */
    @Requires(Permission.USE_PORTAL)
    public List<AttachedFile> findUnsent(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : attachments.unsentOf(CallerContext.current().requireAccount()).stream()
                        .filter(upload -> ids.contains(upload.id().toString()))
                        .toList();
    }

    /**
     * A link for somebody who reads the file's message, or uploaded it and has not sent it yet.
     *
     * @throws NotFoundException in every other case, also when there is none
     */
    @Requires(Permission.USE_PORTAL)
    public FileLink link(UUID id) {
        var attachment = attachments
                .find(id)
                .filter(found -> !found.held() && isVisible(found))
                .orElseThrow(() -> new NotFoundException("File", id));
        var key = attachments.findLinkKey(attachment.tenant()).orElseThrow();
        return FileLink.sign(attachment.tenant(), id, clock.instant(), key);
    }

    private boolean isVisible(Attachment attachment) {
        return attachment.message().map(conversations::sees).orElseGet(() -> CallerContext.current()
                .isAccount(attachment.uploader()));
    }

    /** @throws NotFoundException when the link is not ours, or has ended, or the file is gone */
    @NoPermissionRequired("the link is the permission: it was signed for somebody who can read the message")
    public Attachment follow(FileLink link) {
        var now = clock.instant();
        return attachments
                .findLinkKey(link.tenant())
                .filter(key -> link.isValid(now, key))
                .flatMap(key -> attachments.find(link.attachment()))
                .filter(found -> !found.held())
                .orElseThrow(() -> new NotFoundException("File", link.attachment()));
    }

    /** Uploads of all tenants that no message took along in time: ids only. */
    @NoPermissionRequired("for the ticker, which has no tenant; says nothing of any tenant but ids of files")
    public List<Unsent> findForgotten(int most) {
        return attachments.findUnsent(forgottenBefore(), most);
    }

    /**
     * Removes a forgotten upload, unless a message has just taken it along. The bytes go first, under the row's lock: a
     * crash between leaves a row that is found again.
     *
     * @return whether this call removed it
     */
    @Requires(Permission.SYSTEM)
    public boolean deleteAbandoned(UUID id) throws IOException {
        var found = attachments.lockUnsent(id, forgottenBefore());
        if (found.isEmpty()) {
            return false;
        }
        files.delete(found.get().key());
        attachments.delete(id);
        return true;
    }

    private Instant forgottenBefore() {
        return clock.instant().minus(UNSENT_KEPT);
    }

    /** An upload of some tenant. */
    public record Unsent(UUID tenant, UUID attachment) {}
}
