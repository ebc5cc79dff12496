package io.insightdesk.ticket.property;

import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.JsonBody;
import io.insightdesk.ticket.work.NewTicketJson;
import io.insightdesk.ticket.work.PatchTicketJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class TicketPatchMembersTest {

    @Test
    void eachPropertyIsReadAsItsKindIsWritten() {
        assertThat(patch("""
                        {"priority": "high", "type": "task", "assignee": {"id": "a", "name": "Ana"}, "team": null,
                         "tags": ["x", "y"], "customFields": {"device": null}}"""))
                .isEqualTo(TicketPatch.ofFields(Map.of("device", NullNode.getInstance()))
                        .set(PRIORITY, "high")
                        .set(TYPE, "task")
                        .set(ASSIGNEE, "a")
                        .clear(TEAM)
                        .set(TAG, List.of("x", "y")));
    }

    @Test
    void whatIsNotThereStays() {
        assertThat(patch("{}")).isEqualTo(TicketPatch.NONE);
    }

    @Test
    void noTagsAreTagsTakenAway() {
        assertThat(patch("{\"tags\": null}")).isEqualTo(TicketPatch.NONE.clear(TAG));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThat(wrong("""
                        {"priority": null, "tags": "x", "assignee": 1, "team": {"name": "no id"}, "customFields": [],
                         "channel": "web", "addTags": ["x"], "nothing": 1}"""))
                .containsExactlyInAnyOrder(
                        "priority", "tags", "assignee", "team", "customFields", "channel", "addTags", "nothing");
    }

    @Test
    void aSubmissionHasOnlyWhatANewTicketMayHave() {
        var given = JsonBody.read(
                bytes("{\"subject\": \"s\", \"priority\": \"low\", \"status\": \"solved\", \"body\": \"b\"}"),
                NewTicketJson.class);

        assertThat(given.properties().properties()).extracting(Enum::name).containsExactly("PRIORITY", "SUBJECT");
        assertThat(given.body()).isEqualTo("b");
    }

    private static TicketPatch patch(String json) {
        return JsonBody.read(bytes(json), PatchTicketJson.class).patch();
    }

    private static List<String> wrong(String json) {
        var refused = catchThrowableOfType(InvalidInputException.class, () -> patch(json));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
