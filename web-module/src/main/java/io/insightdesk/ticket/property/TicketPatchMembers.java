package io.insightdesk.ticket.property;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.web.api.MemberReader;
import io.insightdesk.platform.web.api.Members;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A {@link TicketPatch} in the API: a member for each property that the use changes, and {@code customFields}. An assignee or
 * team is an id, {@code {"id": …}} as it is answered, {@code me} for an assignee, or null.
 */
public abstract class TicketPatchMembers implements MemberReader<TicketPatch> {

    private static final String FIELDS = "customFields";

    private final PatchUse use;

    private TicketPatchMembers(PatchUse use) {
        this.use = use;
    }

    /** Of one ticket that is changed. */
    public static final class OfTicket extends TicketPatchMembers {
        OfTicket() {
            super(PatchUse.TICKET);
        }
    }

    /** Of a ticket that is submitted. */
    public static final class OfSubmission extends TicketPatchMembers {
        OfSubmission() {
            super(PatchUse.SUBMISSION);
        }
    }

    /** Of many tickets, to which tags are added and of which they are taken, not set. */
    public static final class OfBulk extends TicketPatchMembers {
        OfBulk() {
            super(PatchUse.BULK);
        }
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var property : TicketProperty.changedBy(use)) {
            names.addAll(
                    isSet(property)
                            ? List.of(property.member())
                            : List.of(property.addingMember(), property.removingMember()));
        }
        names.add(FIELDS);
        return names;
    }

    @Override
    public TicketPatch read(Members given) {
        var patch = TicketPatch.ofFields(given.members(FIELDS));
        for (var property : TicketProperty.changedBy(use)) {
            if (property.kind() == PropertyKind.REFERENCE) {
                patch = reference(patch, property, given);
            } else if (!property.hasSeveralValues()) {
                patch = patch.setIfGiven(property, given.text(property.member()));
            } else if (isSet(property)) {
                patch = patch.setIfGiven(property, given.texts(property.member()));
            } else {
                patch = patch.add(property, given.texts(property.addingMember()))
                        .remove(property, given.texts(property.removingMember()));
            }
        }
        return patch;
    }

    private boolean isSet(TicketProperty property) {
        return use != PatchUse.BULK || !property.hasSeveralValues();
    }

    private static TicketPatch reference(TicketPatch patch, TicketProperty property, Members given) {
        var value = given.value(property.member());
        if (value == null) {
            return patch;
        }
        if (value instanceof NullNode) {
            return patch.clear(property);
        }
        var id = value instanceof ObjectNode object ? object.get("id") : value;
        if (id instanceof StringNode text) {
            return patch.set(property, text.stringValue());
        }
        given.wrong(property.member(), Rule.WRONG_TYPE, "string");
        return patch;
    }
}
