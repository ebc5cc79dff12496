package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.PagedList;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
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

    @Inject
    private QuarantinedFileService quarantined;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private UserLocale userLocale;

    private final PagedList<QuarantinedFileRow> list =
            new PagedList<>("held-files", after -> quarantined.list(after, SHOWN));
    private UUID asked;
    private String askedName;
    private String done;

    public void release(UUID id) {
        try {
            quarantined.release(id);
            done = "released";
        } catch (RefusedException gone) {
            sayGone();
        }
        list.refresh();
    }

    /** Remembers which file the dialog asks about. */
    public void ask(UUID id, String name) {
        asked = id;
        askedName = name;
    }

    public void delete() throws IOException {
        try {
            quarantined.delete(asked);
            done = "deleted";
        } catch (RefusedException gone) {
            sayGone();
        }
        list.refresh();
    }

    private void sayGone() {
        errorMessages.show(ResourceBundle.getBundle("io.insightdesk.attachment.texts", userLocale.getLocale())
                .getString("held.gone"));
    }

    public PagedList<QuarantinedFileRow> getList() {
        return list;
    }

    /** The name of the file that the dialog asks about. */
    public String getAskedName() {
        return askedName;
    }

    /** {@code released} or {@code deleted}, when that was just done, or {@code null}. */
    public String getDone() {
        return done;
    }
}
