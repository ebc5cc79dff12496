package io.insightdesk.ticket.patch;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.form.FormCache;
import io.insightdesk.ticket.form.FormValuesInput;
import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.ValueChange;
import io.insightdesk.ticket.status.StatusCache;
import io.insightdesk.ticket.status.StatusRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks what a patch says, whatever the ticket. */
@ApplicationScoped
public class PatchCheck {

    @Inject
    TicketInput input;

    @Inject
    StatusCache statuses;

    @Inject
    FieldDefinitionCache fields;

    @Inject
    FormCache forms;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    /**
     * The patch with its values as they are kept: {@code me} is the caller, {@code none} nobody, a blank word says nothing.
     * Custom fields are as they were given: {@link #filling} reads them.
     *
     * @param check is told all that is wrong, by the names that the ticket's JSON has
     */
    public TicketPatch check(InputCheck check, TicketPatch given, PatchUse use) {
        var checked = TicketPatch.ofFields(given.customFields());
        for (var property : TicketProperty.inOrderOfChange()) {
            var change = given.change(property);
            if (!change.isEmpty() && !property.supports(use)) {
                check.wrong(property.member(), Rule.NOT_ALLOWED);
            } else if (!change.isEmpty()) {
                checked = checked.with(property, change(check, property, change));
            }
        }
        return checked;
    }

    /** The same for one ticket: what is added and removed becomes what is set, which may be too much. */
    TicketPatch check(InputCheck check, TicketPatch given, Ticket ticket) {
        var checked = check(check, given, PatchUse.TICKET);
        for (var property : checked.properties()) {
            var change = checked.change(property);
            if (!change.add().isEmpty() || !change.remove().isEmpty()) {
                var all = values(check, property.member(), property, change.onto(property.values(ticket)));
                checked = checked.without(property).set(property, all);
            }
        }
        return checked;
    }

    private ValueChange change(InputCheck check, TicketProperty property, ValueChange given) {
        var set = given.set()
                .map(values -> values(check, property.member(), property, values))
                .filter(values -> !values.isEmpty() || property.canBeEmpty());
        return property.hasSeveralValues()
                ? new ValueChange(set, tags(check, property, given.add()), tags(check, property, given.remove()))
                : new ValueChange(set, List.of(), List.of());
    }

    private List<String> tags(InputCheck check, TicketProperty property, List<String> given) {
        return input.tags(check, property.member(), given);
    }

    /**
     * One property's values as they are kept; none for nobody, and for a word that is blank.
     *
     * @param at where {@code check} is told what is wrong
     */
    public List<String> values(InputCheck check, String at, TicketProperty property, List<String> given) {
        var one = given.isEmpty() ? null : given.get(0);
        return switch (property.kind()) {
            case TEXT -> List.of(check.line(at, one, property.longest()));
            case WORD -> word(check, at, property, one).stream().toList();
            case REFERENCE -> reference(check, at, property, one);
            case TAG -> input.tags(check, at, given);
            case AGE -> throw new IllegalArgumentException(property + " is not changed");
        };
    }

    /** The same of what is changed later, by whoever does it: {@code me} stays. */
    public List<String> template(InputCheck check, String at, TicketProperty property, List<String> given) {
        return isMe(property, given) ? given : values(check, at, property, given);
    }

    private static boolean isMe(TicketProperty property, List<String> given) {
        return given.equals(List.of(TicketProperty.ME)) && property.words().contains(TicketProperty.ME);
    }

    private Optional<String> word(InputCheck check, String at, TicketProperty property, String given) {
        return property == TicketProperty.STATUS
                ? statuses.find(check, at, given).map(StatusRef::word)
                : check.oneOf(at, given, property.words());
    }

    private List<String> reference(InputCheck check, String at, TicketProperty property, String given) {
        if (given == null || given.equals(TicketProperty.NONE)) {
            return List.of();
        }
        var meant = isMe(property, List.of(given))
                ? CallerContext.current().requireAccount().toString()
                : given;
        if (Ids.find(meant).filter(id -> isThere(property, id)).isEmpty()) {
            check.wrong(at, Rule.UNKNOWN);
        }
        return List.of(meant);
    }

    /** Whether there is (still) what a property refers to. */
    public boolean isThere(TicketProperty property, UUID id) {
        return switch (property) {
            case ASSIGNEE -> people.findAgent(id).isPresent();
            case TEAM -> teams.find(id).isPresent();
            default -> throw new IllegalArgumentException(property + " refers to nothing that can be chosen");
        };
    }

    /** Reads the custom fields of a patch. */
    public CustomFieldValuesInput filling(InputCheck check, TicketPatch patch) {
        return new CustomFieldValuesInput(
                fields.current(), FieldDefinitionCache.filler(CallerContext.current()), patch.customFields(), check);
    }

    /** Reads the custom fields of a patch for a form. */
    public FormValuesInput formFilling(InputCheck check, TicketPatch patch) {
        return new FormValuesInput(forms.current(), filling(check, patch));
    }

    /** Notes in {@code check} all that is wrong with the custom fields for a ticket that has none yet. */
    public void checkFields(InputCheck check, TicketPatch patch) {
        filling(check, patch).change(CustomFields.NONE);
    }
}
