package io.insightdesk.attachment;

import io.insightdesk.attachment.AttachmentService.Unsent;
import io.insightdesk.platform.LogText;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every hour removes uploads that no message took along. On every node; they don't wait for each other. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AbandonedUploadTimer {

    private static final Logger LOG = Logger.getLogger(AbandonedUploadTimer.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    AttachmentService attachments;

    /** Goes on while it removes anything; what could not be removed is found again by the next hour's tick. */
    @Schedule(hour = "*", minute = "52", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        try {
            List<Unsent> forgotten;
            do {
                forgotten = attachments.findForgotten(AT_ONCE);
            } while (forgotten.stream().filter(this::remove).count() > 0);
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    "Abandoned uploads could not be listed; trying again in an hour",
                    LogText.escaped(unavailable));
        }
    }

    private boolean remove(Unsent upload) {
        try {
            return CallerContext.callAs(
                    Caller.system(upload.tenant(), Cause.TIMER),
                    () -> attachments.deleteAbandoned(upload.attachment()));
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, "Upload " + upload.attachment() + " could not be removed", LogText.escaped(failed));
            return false;
        }
    }
}
