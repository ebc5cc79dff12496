package io.insightdesk.ticket.property;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class TicketPatchTest {

    private static final String TEAM_ID = "018f0000-0000-7000-8000-000000000001";

    @Test
    void tagsAreAddedToAndRemovedFromThoseThatTheTicketHas() {
        var patch = TicketPatch.NONE.add(TAG, List.of("new", "kept")).remove(TAG, List.of("old", "unknown"));

        assertThat(patch.change(TAG).onto(List.of("kept", "old", "other"))).containsExactly("kept", "other", "new");
    }

    @Test
    void tagsThatReplaceAreThereFirst() {
        var patch =
                TicketPatch.of(TAG, List.of("a", "b")).add(TAG, List.of("c")).remove(TAG, List.of("a"));

        assertThat(patch.change(TAG).onto(List.of("gone"))).containsExactly("b", "c");
    }

    @Test
    void whatIsAddedAndRemovedStays() {
        var patch = TicketPatch.NONE.add(TAG, List.of("both")).remove(TAG, List.of("both"));

        assertThat(patch.change(TAG).onto(List.of("both"))).containsExactly("both");
    }

    @Test
    void nothingSaidIsEmpty() {
        var patch = TicketPatch.NONE
                .setIfGiven(PRIORITY, (String) null)
                .setIfGiven(TAG, (List<String>) null)
                .add(TAG, List.of())
                .remove(TAG, null);

        assertThat(patch).isEqualTo(TicketPatch.NONE);
        assertThat(patch.isEmpty()).isTrue();
        assertThat(TicketPatch.NONE.clear(ASSIGNEE).isEmpty()).isFalse();
        assertThat(TicketPatch.of(STATUS, "open").without(STATUS).isEmpty()).isTrue();
    }

    @Test
    void storedItSaysTheSame() {
        var patch = TicketPatch.of(STATUS, "pending")
                .set(SUBJECT, "Printer")
                .clear(ASSIGNEE)
                .set(TEAM, TEAM_ID)
                .set(TAG, List.of())
                .add(TAG, List.of("vip"))
                .remove(TAG, List.of("old"))
                .withFields(Map.of("device", JSON.stringNode("x"), "floor", NullNode.getInstance()));

        assertThat(TicketPatchJson.read(TicketPatchJson.write(patch))).isEqualTo(patch);
    }

    /** Who goes back to the release before has bulk edits in flight that it must be able to read. */
    @Test
    void whatIsAddedAndRemovedIsStoredEvenWhenItIsNothing() {
        assertThat(TicketPatchJson.write(TicketPatch.of(PRIORITY, "high")).propertyNames())
                .contains("addTags", "removeTags");
    }

    @Test
    void aPropertyOfOneValueIsSetAndNotAddedTo() {
        assertThatThrownBy(() -> TicketPatch.NONE.add(PRIORITY, List.of("high")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TicketPatch.NONE.remove(TEAM, List.of(TEAM_ID)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBulkEditOfAnEarlierReleaseIsStillRead() {
        var stored = Json.object("""
                        {"priority": "high", "assignee": null, "team": "%s", "addTags": [], "removeTags": ["old"],
                         "customFields": {"device": "x"}}""".formatted(TEAM_ID));

        assertThat(TicketPatchJson.read(stored))
                .isEqualTo(TicketPatch.of(PRIORITY, "high")
                        .clear(ASSIGNEE)
                        .set(TEAM, TEAM_ID)
                        .remove(TAG, List.of("old"))
                        .withFields(Map.of("device", JSON.stringNode("x"))));
    }

    @Test
    void anAssigneeComesBehindTheirTeamAndBeforeTheStatus() {
        var order = TicketProperty.inOrderOfChange();

        assertThat(order.indexOf(TEAM)).isGreaterThan(order.indexOf(TAG)).isLessThan(order.indexOf(ASSIGNEE));
        assertThat(order).startsWith(SUBJECT).endsWith(STATUS).hasSameSizeAs(TicketProperty.values());
    }
}
