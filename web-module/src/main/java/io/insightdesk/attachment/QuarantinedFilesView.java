package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** Quarantined files, a page at a time, to be released or deleted. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class QuarantinedFilesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 25;
    private static final String PATH = "held-files";

    @Inject
    private QuarantinedFileService held;

    @Inject
    private ErrorMessages refusals;

    @Inject
    private UserLocale region;

    private String after;
    private UUID asked;
    private String askedName;
    private String done;
    private transient Page<QuarantinedFileRow> page;

    public void release(UUID id) {
        try {
            held.release(id);
            done = "released";
        } catch (RefusedException gone) {
            refusals.show(text("held.gone"));
        }
        page = null;
    }

    /** Remembers which file the dialog asks about. */
    public void ask(UUID id, String name) {
        asked = id;
        askedName = name;
    }

    public void delete() throws IOException {
        try {
            held.delete(asked);
            done = "deleted";
        } catch (RefusedException gone) {
            refusals.show(text("held.gone"));
        }
        page = null;
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.attachment.texts", region.getLocale())
                .getString(key);
    }

    public List<QuarantinedFileRow> getRows() {
        return page().rows();
    }

    /** The address of the next page, or {@code null} on the last. */
    public String getNext() {
        return page().next()
                .map(cursor -> ListAddress.of(PATH).with("after", cursor).toString())
                .orElse(null);
    }

    /** The address of the first page, or {@code null} there. */
    public String getFirst() {
        return after == null ? null : PATH;
    }

    private Page<QuarantinedFileRow> page() {
        if (page == null) {
            page = read();
        }
        return page;
    }

    /** A cursor that is none begins at the first page. */
    private Page<QuarantinedFileRow> read() {
        try {
            return held.list(Optional.ofNullable(after), SHOWN);
        } catch (MalformedQueryException bad) {
            after = null;
            return held.list(Optional.empty(), SHOWN);
        }
    }

    /** The name of the file that the dialog asks about. */
    public String getAskedName() {
        return askedName;
    }

    /** {@code released} or {@code deleted}, when that was just done, or {@code null}. */
    public String getDone() {
        return done;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
