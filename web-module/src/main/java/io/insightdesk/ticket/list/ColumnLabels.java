package io.insightdesk.ticket.list;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;

/** What columns are called, in the reader's language. */
@Named
@RequestScoped
public class ColumnLabels {

    @Inject
    FieldLabels fields;

    @Inject
    UserLocale userLocale;

    /** Without the columns of custom fields that the tenant does not have any more. */
    public List<ViewColumn> known(List<ViewColumn> columns) {
        return columns.stream()
                .filter(column -> column.field()
                        .map(key -> fields.set().find(key).isPresent())
                        .orElse(true))
                .toList();
    }

    public String of(ViewColumn column) {
        return column.field().map(fields::label).orElseGet(() -> ResourceBundle.getBundle(
                        "io.insightdesk.ticket.list.texts", userLocale.getLocale())
                .getString("column." + column.code()));
    }
}
