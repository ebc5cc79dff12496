package io.insightdesk.imports;

import static io.insightdesk.imports.ImportField.BODY;
import static io.insightdesk.imports.ImportField.EXTERNAL_ID;
import static io.insightdesk.imports.ImportField.PRIORITY;
import static io.insightdesk.imports.ImportField.REQUESTER;
import static io.insightdesk.imports.ImportField.STATUS;
import static io.insightdesk.imports.ImportField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InputCheck;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final List<String> COLUMNS = List.of("Id", "Subject", "Text", "Name", "Mail", "Urgency");

    @Test
    void aCellComesBeforeTheTemplateThatStandsInForIt() {
        var mapping = mapping(Map.of(
                BODY, new FieldMapping("Text", "{Subject} of {Name}", Map.of(), null),
                REQUESTER, new FieldMapping("Mail", "{Name|slug}@customers.example", Map.of(), null)));

        assertThat(read(mapping, "1", "Printer", "It smokes", "Zoë O'Brien-Świt", "zoe@acme.test", ""))
                .containsEntry(BODY, "It smokes")
                .containsEntry(REQUESTER, "zoe@acme.test");
        assertThat(read(mapping, "1", "Printer", " ", "Zoë O'Brien-Świt", "", ""))
                .containsEntry(BODY, "Printer of Zoë O'Brien-Świt")
                .containsEntry(REQUESTER, "zoe-o-brien-swit@customers.example");
    }

    @Test
    void theFilesWordsBecomeOursInAnyCase() {
        var mapping = mapping(Map.of(
                PRIORITY, new FieldMapping("Urgency", null, Map.of("Critical", "urgent", "P3", "low"), "normal")));

        assertThat(priority(mapping, "critical")).isEqualTo("urgent");
        assertThat(priority(mapping, " P3 ")).isEqualTo("low");
        assertThat(priority(mapping, "whatever")).isEqualTo("normal");
        assertThat(priority(mapping, "")).isEmpty();
    }

    @Test
    void ourOwnWordsNeedNoMapAndOtherOnesStayAsTheyAre() {
        var mapping = mapping(Map.of(PRIORITY, FieldMapping.ofColumn("Urgency")));

        assertThat(priority(mapping, "HIGH")).isEqualTo("high");
        assertThat(priority(mapping, "Critical")).isEqualTo("Critical");
    }

    @Test
    void everythingThatIsWrongWithAMappingIsNamed() {
        var mapping = mapping(Map.of(
                EXTERNAL_ID, FieldMapping.ofColumn("Number"),
                SUBJECT, FieldMapping.ofTemplate("{Subject} {Product}"),
                STATUS, new FieldMapping("Urgency", null, Map.of("Done", "finished"), "anything")));

        assertThat(errors(mapping))
                .containsExactly(
                        "mapping.fields.externalId UNKNOWN_COLUMN [Number]",
                        "mapping.fields.subject UNKNOWN_COLUMN [Product]",
                        "mapping.fields.body REQUIRED []",
                        "mapping.fields.requester REQUIRED []",
                        "mapping.fields.status.values NOT_ONE_OF [new, open, pending, hold, solved, closed]",
                        "mapping.fields.status.otherwise NOT_ONE_OF [new, open, pending, hold, solved, closed]");
    }

    @Test
    void zonesAndPatternsMustBeUnderstood() {
        var mapping = new Mapping(Map.of(), "Europe/Bielefeld", "yyyy-MM-ddd-bad{");

        assertThat(errors(mapping)).contains("mapping.timeZone UNKNOWN []", "mapping.timePattern MALFORMED []");
    }

    @Test
    void aMappingIsTheSameAfterItWasWrittenAndRead() {
        var mapping = new Mapping(
                Map.of(
                        SUBJECT,
                        FieldMapping.ofTemplate("{Subject}"),
                        STATUS,
                        new FieldMapping("Urgency", "open", Map.of("Done", "solved"), "new")),
                "Europe/Berlin",
                "d/M/yyyy");
        var check = new InputCheck();

        assertThat(MappingJson.read(MappingJson.write(mapping), check)).isEqualTo(mapping);
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void jsonOfAWrongFormIsNamedByItsPath() {
        var check = new InputCheck();
        var json = """
                {"timeZone": 7, "fields": {"colour": {}, "subject": "Subject", "status": {"column": 3, "values": {"a": 1}}}}""";

        MappingJson.read(Json.createReader(new StringReader(json)).readObject(), check);

        assertThat(check.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "mapping.fields.colour",
                        "mapping.fields.subject",
                        "mapping.fields.status.values",
                        "mapping.fields.status.column",
                        "mapping.timeZone");
    }

    private static Mapping mapping(Map<ImportField, FieldMapping> fields) {
        return new Mapping(new EnumMap<>(fields), null, null);
    }

    private static Map<ImportField, String> read(Mapping mapping, String... cells) {
        return mapping.read(COLUMNS, new CsvRow(2, List.of(cells)));
    }

    private static String priority(Mapping mapping, String urgency) {
        return read(mapping, "", "", "", "", "", urgency).get(PRIORITY);
    }

    private static List<String> errors(Mapping mapping) {
        var check = new InputCheck();
        mapping.check(COLUMNS, check);
        return check.errors().stream()
                .map(error -> error.field() + " " + error.rule() + " " + error.arguments())
                .toList();
    }
}
