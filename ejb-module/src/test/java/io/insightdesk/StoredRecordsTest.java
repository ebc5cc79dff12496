package io.insightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.composing.PendingMessage;
import io.insightdesk.imports.ImportChunkJob;
import io.insightdesk.imports.RefusedRow;
import io.insightdesk.imports.RowError;
import io.insightdesk.notification.TicketMail;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.Envelope;
import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.routing.AssignmentJob;
import io.insightdesk.sla.SlaRecalculationJob;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.bulk.BulkEditChunkJob;
import io.insightdesk.ticket.queue.UnassignJob;
import io.insightdesk.ticket.search.SearchIndexJob;
import io.insightdesk.ticket.work.UnrestoredField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Jobs, messages between nodes, and records in {@code jsonb}: nodes of the release before read and write them as well.
 */
class StoredRecordsTest {

    private static final UUID ID = UUID.fromString("01936e8a-7d5c-7c1e-8d21-5a4f9b3c2d10");

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(new ImportChunkJob(ID), "{'importId': 'ID'}"),
                Arguments.of(new BulkEditChunkJob(ID), "{'bulkId': 'ID'}"),
                Arguments.of(new SearchIndexJob(ID), "{'after': 'ID'}"),
                Arguments.of(new SlaRecalculationJob(null), "{}"),
                Arguments.of(new AssignmentJob(null), "{}"),
                Arguments.of(new UnassignJob(ID, null), "{'agent': 'ID'}"),
                Arguments.of(
                        new TicketMail(TicketMail.Occasion.ANSWERED, ID, ID, List.of(ID)),
                        "{'message': 'ID', 'occasion': 'ANSWERED', 'recipients': ['ID'], 'ticket': 'ID'}"),
                Arguments.of(
                        new Envelope(
                                ID, new RealtimeMessage(ID, "ticket.submitted", ID, Audience.ofDeskAnd(Set.of(ID)))),
                        "{'message': {'audience': {'accounts': ['ID'], 'desk': true}, 'subject': 'ID',"
                                + " 'tenant': 'ID', 'topic': 'ticket.submitted'}, 'node': 'ID'}"),
                Arguments.of(
                        new PendingMessage("Hi", null, "c1", 3, List.of("a"), "solved", ID),
                        "{'attachments': ['a'], 'body': 'Hi', 'clientId': 'c1', 'lastSeenSeq': 3, 'macro': 'ID',"
                                + " 'status': 'solved'}"),
                Arguments.of(
                        new TicketChange(TicketField.PRIORITY, Optional.of("low"), Optional.of("high")),
                        "{'field': 'priority', 'before': 'low', 'after': 'high'}"),
                Arguments.of(
                        new TicketChange(
                                TicketField.CUSTOM_SEEN, Optional.of("device"), Optional.empty(), Optional.of("boat")),
                        "{'field': 'custom_seen', 'key': 'device', 'after': 'boat'}"),
                Arguments.of(
                        new UnrestoredField(TicketField.STATUS, "changedSince"),
                        "{'field': 'status', 'reason': 'changedSince'}"),
                Arguments.of(
                        new RefusedRow(
                                9,
                                List.of("7", "S"),
                                List.of(new RowError("row", Rule.CELL_COUNT, List.of(3, "x"), null))),
                        "{'line': 9, 'cells': ['7', 'S'],"
                                + " 'errors': [{'field': 'row', 'rule': 'CELL_COUNT', 'arguments': [3, 'x']}]}"),
                Arguments.of(
                        new RowError("status", Rule.NOT_ONE_OF, List.of("new, open"), "Done"),
                        "{'field': 'status', 'rule': 'NOT_ONE_OF', 'arguments': ['new, open'], 'given': 'Done'}"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsStoredAsItAlwaysWas(Record value, String document) {
        var stored = document.replace('\'', '"').replace("ID", ID.toString());

        assertThat(Json.read(stored, value.getClass())).isEqualTo(value);
        assertThat(Json.read(Json.write(value), JsonNode.class)).isEqualTo(Json.read(stored, JsonNode.class));
    }
}
