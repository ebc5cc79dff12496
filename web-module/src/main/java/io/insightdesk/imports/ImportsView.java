package io.insightdesk.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The tenant's imports. */
@Named
@RequestScoped
public class ImportsView {

    @Inject
    ImportService imports;

    private List<TicketImport> rows;

    @PostConstruct
    void load() {
        rows = new ArrayList<>(imports.list()); // the table sorts it
    }

    public List<TicketImport> getRows() {
        return rows;
    }
}
