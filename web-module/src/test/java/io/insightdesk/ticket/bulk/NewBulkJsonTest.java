package io.insightdesk.ticket.bulk;

import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.JsonBody;
import io.insightdesk.ticket.property.TicketPatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewBulkJsonTest {

    @Test
    void tagsAreAddedAndRemoved() {
        assertThat(read("{\"priority\": \"low\", \"addTags\": [\"a\"], \"removeTags\": [\"b\"]}")
                        .patch())
                .isEqualTo(
                        TicketPatch.of(PRIORITY, "low").add(TAG, List.of("a")).remove(TAG, List.of("b")));
    }

    /** A change that were passed over in silence would seem to have been made, ten thousand times. */
    @Test
    void whatIsNoChangeOfABulkEditIsRefused() {
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> read("{\"addTags\": [\"a\"], \"tags\": [\"b\"], \"subject\": \"s\"}"));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("changes.tags", "changes.subject");
    }

    private static NewBulkJson read(String changes) {
        return JsonBody.read(
                "{\"tickets\": [\"1\"], \"changes\": %s}".formatted(changes).getBytes(StandardCharsets.UTF_8),
                NewBulkJson.class);
    }
}
