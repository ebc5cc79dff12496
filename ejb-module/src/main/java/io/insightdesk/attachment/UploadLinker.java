package io.insightdesk.attachment;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.conversation.AttachmentLinker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Attaches uploads to messages, in the message's transaction. */
@ApplicationScoped
public class UploadLinker implements AttachmentLinker {

    private static final String FIELD = "attachments";

    @Inject
    AttachmentRepository attachments;

    @Override
    public void enclose(UUID message, List<String> uploads) {
        var check = new InputCheck();
        var most = Setting.FILES_PER_MESSAGE.number();
        var wanted = new LinkedHashSet<>(uploads);
        if (wanted.size() > most) {
            check.wrong(FIELD, Rule.TOO_MANY, most);
            check.throwIfWrong();
        }
        var uploader = CallerContext.current().requireAccount();
        for (var upload : wanted) {
            var taken = Ids.find(upload)
                    .filter(id -> attachments.enclose(id, uploader, message))
                    .isPresent();
            if (!taken) {
                check.wrong(FIELD, Rule.UNKNOWN);
                check.throwIfWrong();
            }
        }
    }
}
