package io.insightdesk.macro;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One canned reply to be written, or a new one. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class CannedReplyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CannedReplyService replies;

    @Inject
    private MacroTexts texts;

    @Inject
    private ErrorMessages errorMessages;

    private String id;
    private String shortName;
    private boolean shared;
    private String body;
    private String before;
    private long version;
    private boolean shareable;

    /** @throws CannedReplyNotFoundException when there is none that one may see */
    public void load() {
        shareable = replies.keepsShared();
        if (id == null) {
            return;
        }
        var reply = replies.get(MacroIds.cannedReply(id));
        shortName = reply.shortName();
        shared = reply.shared();
        body = reply.text().plain();
        before = body;
        version = reply.version();
    }

    public void save() throws IOException {
        var name = Objects.requireNonNullElse(shortName, "");
        var draft = new CannedReplyDraft(name, shareable ? shared : null, changedBody(), null);
        try {
            if (id == null) {
                replies.create(draft);
            } else {
                replies.update(MacroIds.cannedReply(id), draft, OptionalLong.of(version));
            }
            Faces.redirect("agent/macros?saved=reply");
        } catch (InvalidInputException wrong) {
            errorMessages.show(wrong, "form");
        } catch (RefusedException refused) {
            errorMessages.show(texts.why(refused));
        }
    }

    /** Rich text, which the page does not edit, stays as long as its words do. */
    private String changedBody() {
        return id != null && before.equals(body) ? null : Objects.requireNonNullElse(body, "");
    }

    public void delete() throws IOException {
        try {
            replies.delete(MacroIds.cannedReply(id), OptionalLong.of(version));
            Faces.redirect("agent/macros?saved=deleted");
        } catch (RefusedException refused) {
            errorMessages.show(texts.why(refused));
        }
    }

    /** Whether one may change it, and not only use it. */
    public boolean isKept() {
        return shareable || !shared;
    }

    public boolean isShareable() {
        return shareable;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
