package io.insightdesk.macro;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** All macros and canned replies that an agent may use. */
@Named
@RequestScoped
public class MacrosView {

    @Inject
    MacroService macros;

    @Inject
    CannedReplyService replies;

    private List<MacroRow> rows;
    private List<CannedReplyRow> cannedReplies;

    @PostConstruct
    void load() {
        rows = new ArrayList<>(macros.list()); // the table sorts it
        cannedReplies = new ArrayList<>(replies.list());
    }

    public List<MacroRow> getMacros() {
        return rows;
    }

    public List<CannedReplyRow> getReplies() {
        return cannedReplies;
    }
}
