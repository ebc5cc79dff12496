package io.insightdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationEntryTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void whatHappenedStandsBetweenTheMessagesInOrder() {
        var entries = ConversationEntry.merge(
                List.of(message(1, NINE), message(2, NINE.plusSeconds(60))),
                List.of(activity("assigned", NINE.plusSeconds(30)), activity("statusChanged", NINE.plusSeconds(60))));

        assertThat(entries)
                .extracting(ConversationEntryTest::name)
                .containsExactly("1", "assigned", "2", "statusChanged");
    }

    @Test
    void whatAMessageSaysIsNotToldTwice() {
        var history = List.of(activity("created", NINE), activity("replied", NINE), activity("noted", NINE));

        assertThat(ConversationEntry.merge(List.of(message(1, NINE)), history)).hasSize(1);
    }

    private static String name(ConversationEntry entry) {
        return entry.message() == null
                ? entry.activity().kind()
                : String.valueOf(entry.message().seq());
    }

    private static MessageRow message(int seq, Instant at) {
        return new MessageRow(
                UUID.randomUUID(),
                seq,
                null,
                Visibility.PUBLIC,
                "text",
                "<p>text</p>",
                false,
                List.of(),
                null,
                null,
                at);
    }

    private static ActivityRow activity(String kind, Instant at) {
        return new ActivityRow(UUID.randomUUID(), at, null, "timer", kind, null, null, null);
    }
}
