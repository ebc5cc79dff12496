package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionKindTest {

    @Test
    void theNamesInTheDatabaseAndTheApiStayInTheOrderInWhichActionsAreDone() {
        assertThat(ActionKind.ALL)
                .extracting(ActionKind::code)
                .containsExactly(
                        "reply",
                        "note",
                        "priority",
                        "type",
                        "setTags",
                        "addTags",
                        "removeTags",
                        "team",
                        "assignee",
                        "setField",
                        "status");
    }

    @Test
    void actionsOnTagsAreOnePatch() {
        var patch = TicketPatch.NONE;
        for (var code : List.of("setTags", "addTags", "removeTags")) {
            patch = ActionKind.find(code).orElseThrow().onto(patch, List.of(code));
        }

        assertThat(patch)
                .isEqualTo(TicketPatch.of(TicketProperty.TAG, "setTags")
                        .add(TicketProperty.TAG, List.of("addTags"))
                        .remove(TicketProperty.TAG, List.of("removeTags")));
    }

    @Test
    void onlyWhatATicketCanBeWithoutMayHaveNoValue() {
        assertThat(ActionKind.ALL.stream().filter(ActionKind::canBeEmpty).map(ActionKind::code))
                .containsExactly("setTags", "team", "assignee");
    }
}
