package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketWorkTest {

    private static final UpdateTicket NO_TAGS = new UpdateTicket(null, null, null, null, null);

    @Test
    void tagsAreAddedToAndTakenFromThoseThatTheTicketHas() {
        var work = work(NO_TAGS, List.of("new", "kept"), List.of("old", "unknown"));

        assertThat(work.fieldsFor(List.of("kept", "old", "other")).tags()).containsExactly("kept", "other", "new");
    }

    @Test
    void tagsThatReplaceAreThereFirst() {
        var work = work(new UpdateTicket(null, null, null, null, List.of("a", "b")), List.of("c"), List.of("a"));

        assertThat(work.fieldsFor(List.of("gone")).tags()).containsExactly("b", "c");
    }

    @Test
    void withoutTagsTheTicketsStayAsTheyAre() {
        assertThat(work(NO_TAGS, List.of(), List.of())
                        .fieldsFor(List.of("kept"))
                        .tags())
                .isNull();
    }

    private static TicketWork work(UpdateTicket fields, List<String> add, List<String> remove) {
        return new TicketWork(Optional.empty(), Optional.empty(), fields, add, remove);
    }
}
