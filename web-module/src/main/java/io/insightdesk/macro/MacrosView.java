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
    private boolean keepsShared;

    @PostConstruct
    void load() {
        rows = new ArrayList<>(macros.list()); // the table sorts it
        cannedReplies = new ArrayList<>(replies.list());
        keepsShared = macros.keepsShared();
    }

    public List<MacroRow> getMacros() {
        return rows;
    }

    public List<CannedReplyRow> getReplies() {
        return cannedReplies;
    }

    /** Whether one may change what is shared. */
    public boolean isKeepsShared() {
        return keepsShared;
    }
}
