package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.web.SelectOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The forms among which somebody chooses for a new ticket.
 *
 * @param chosen the id that came back from the page, or {@code null} while none was chosen
 */
public record OfferedForms(FormDefinitions set, FieldEditor who, String chosen) {

    /** The chosen one; empty while none was, and when what was chosen is not offered any more. */
    public Optional<UUID> find() {
        return set.offeredTo(who).stream()
                .map(TicketForm::getId)
                .filter(id -> id.toString().equals(chosen))
                .findFirst();
    }

    /** The id of the one that is shown: the default one as long as none was chosen. */
    public String shown() {
        return chosen != null
                ? chosen
                : set.offeredTo(who).stream()
                        .filter(TicketForm::isDefault)
                        .map(one -> one.getId().toString())
                        .findFirst()
                        .orElse(null);
    }

    public List<SelectOption> choices(Locale reader) {
        return set.offeredTo(who).stream()
                .map(one ->
                        SelectOption.of(one.getId().toString(), one.getLabels().in(reader), shown()))
                .toList();
    }
}
