package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final List<String> COLUMNS = List.of("Id", "Subject", "Made");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aRowBecomesATicket() {
        var read = reader(null, null).read(row("7", "Printer", "2024-03-01 10:15"));

        assertThat(read.errors()).isEmpty();
        assertThat(read.externalId()).isEqualTo("7");
        assertThat(read.ticket().request().properties())
                .isEqualTo(TicketPatch.of(TicketProperty.SUBJECT, "Printer")
                        .set(TicketProperty.TAG, List.of("from-printer", "old")));
        assertThat(read.ticket().createdAt()).isEqualTo("2024-03-01T09:15:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T10:15:30Z, 2024-07-01T10:15:30Z",
        "2024-07-01T10:15:30.123+05:30, 2024-07-01T04:45:30.123Z",
        "2024-07-01 10:15, 2024-07-01T08:15:00Z",
        "2024-07-01, 2024-06-30T22:00:00Z",
        "1.7.2024, 2024-06-30T22:00:00Z",
        "01.07.2024 10:15:30, 2024-07-01T08:15:30Z"
    })
    void theUsualFormsOfTimesAreUnderstoodInTheTenantsZone(String text, Instant expected) {
        assertThat(reader(null, null).read(row("7", "S", text)).ticket().createdAt())
                .isEqualTo(expected);
    }

    @Test
    void aMappingsOwnPatternAndZoneReplaceThem() {
        var reader = reader("America/New_York", "M/d/yyyy H:mm");

        assertThat(reader.read(row("7", "S", "7/1/2024 6:15")).ticket().createdAt())
                .isEqualTo("2024-07-01T10:15:00Z");
        assertThat(reader.read(row("7", "S", "2024-07-01")).errors())
                .containsExactly(RowError.of(FieldError.of("createdAt", Rule.NOT_A_TIME), "2024-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/1/2024", "2024-02-30", "yesterday", "0024-07-01", "2024-13-01 10:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(reader(null, null).read(row("7", "S", text)).errors())
                .containsExactly(RowError.of(FieldError.of("createdAt", Rule.NOT_A_TIME), text));
    }

    @Test
    void anEmptyCellIsNoTimeAndNoError() {
        var read = reader(null, null).read(row("7", "S", ""));

        assertThat(read.ticket().createdAt()).isNull();
        assertThat(read.errors()).isEmpty();
    }

    @Test
    void theExternalIdMustBeThereAndShort() {
        assertThat(reader(null, null).read(row(" ", "S", "")).errors())
                .containsExactly(RowError.of(FieldError.of("externalId", Rule.REQUIRED), ""));
        assertThat(reader(null, null).read(row("x".repeat(201), "S", "")).errors())
                .containsExactly(new RowError("externalId", Rule.TOO_LONG, List.of(200), "x".repeat(80) + "…"));
    }

    @Test
    void aRowWithMoreOrFewerCellsThanTheFirstLineIsRefused() {
        var read = reader(null, null).read(new CsvRow(9, List.of("7", "S")));

        assertThat(read.refused())
                .isEqualTo(new RefusedRow(
                        9, List.of("7", "S"), List.of(RowError.of(FieldError.of("row", Rule.CELL_COUNT, 3, 2), null))));
    }

    @Test
    void aLineWithABadQuoteIsRefusedForThat() {
        assertThat(reader(null, null).read(new CsvRow(9, List.of("7,\"S"))).errors())
                .containsExactly(RowError.of(FieldError.of("row", Rule.BAD_QUOTE), null));
    }

    @Test
    void rowsAndErrorsAreTheSameAfterTheyWereStored() {
        var rows = List.of(new CsvRow(2, List.of("a", "\"\n", "")), new CsvRow(5, List.of("é")));

        assertThat(ImportRowJson.read(ImportRowJson.write(rows))).isEqualTo(rows);
    }

    private static CsvRow row(String... cells) {
        return new CsvRow(2, List.of(cells));
    }

    private static RowReader reader(String zone, String pattern) {
        var fields = new EnumMap<ImportField, FieldMapping>(Map.of(
                ImportField.EXTERNAL_ID, FieldMapping.ofColumn("Id"),
                ImportField.SUBJECT, FieldMapping.ofColumn("Subject"),
                ImportField.TAGS, FieldMapping.ofTemplate("from-{Subject|slug}, old"),
                ImportField.CREATED_AT, FieldMapping.ofColumn("Made")));
        var mapping = new Mapping(fields, zone, pattern);
        var words = new TenantLabels(FieldDefinitions.EMPTY, StatusDefinitions.EMPTY);
        return new RowReader(
                COLUMNS, mapping, words, new ImportTimeParser(mapping, BERLIN, Locale.GERMAN), ticket -> List.of());
    }
}
