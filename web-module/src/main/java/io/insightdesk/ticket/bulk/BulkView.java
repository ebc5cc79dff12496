package io.insightdesk.ticket.bulk;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.PageIds;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.work.UnrestoredField;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;

/** One bulk edit: how far it is, what it did not change, and its undoing. Without an id the person's latest ones. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class BulkView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject
    private BulkEditService bulks;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private FieldLabels fieldLabels;

    @Inject
    private UserLocale userLocale;

    private UUID id;
    private transient BulkEdit bulk;
    private transient BulkProgress progress;
    private transient List<Line> lines;

    /** @throws NotFoundException when the person has no such bulk edit */
    public void load() {
        if (id != null) {
            bulk = bulks.get(id);
            progress = bulks.progress(id);
            lines = bulks.skipped(id, 0, SHOWN).stream().map(this::line).toList();
        }
    }

    public void undo() {
        try {
            bulks.undo(id);
        } catch (BulkRefusedException refused) {
            errorMessages.show(texts().getString("refused." + refused.reason().name()));
        }
        load();
    }

    /** A ticket that was not changed, or not put back, in words. */
    public record Line(String number, String subject, String reason) {}

    private Line line(SkippedTicket line) {
        var kept = line.kept().stream().map(this::inWords).collect(Collectors.joining("; "));
        return new Line(line.number(), line.subject(), line.reason() == null ? kept : reason(line.reason()));
    }

    private String inWords(UnrestoredField kept) {
        return MessageFormat.format(
                texts().getString("kept"),
                kept.key().map(fieldLabels::label).orElseGet(() -> texts().getString("field." + kept.name())),
                reason(kept.reason()));
    }

    private String reason(String code) {
        return texts().getString("reason." + code);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.bulk.texts", userLocale.getLocale());
    }

    public boolean isChosen() {
        return id != null;
    }

    /** The person's latest. */
    public List<BulkEdit> getLatest() {
        return bulks.list();
    }

    public String getState() {
        return getBulk().getState().code();
    }

    public boolean isWorking() {
        return getBulk().isWorking();
    }

    /** How much of it is done, from 0 to 100. */
    public int getPercent() {
        var undoes = getBulk().getState() == BulkState.UNDOING;
        var done = undoes ? getProgress().lookedBack() : getProgress().done();
        var all = undoes ? Math.max(1, getProgress().changed()) : getBulk().getTicketCount();
        return (int) (100L * done / all);
    }

    public BulkEdit getBulk() {
        if (bulk == null) {
            load();
        }
        return bulk;
    }

    public BulkProgress getProgress() {
        if (progress == null) {
            load();
        }
        return progress;
    }

    public List<Line> getLines() {
        if (lines == null) {
            load();
        }
        return lines;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no bulk edit */
    public void setId(String text) {
        id = PageIds.read(text, "Bulk edit");
    }
}
