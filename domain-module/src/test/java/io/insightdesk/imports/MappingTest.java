package io.insightdesk.imports;

import static io.insightdesk.imports.ImportField.BODY;
import static io.insightdesk.imports.ImportField.EXTERNAL_ID;
import static io.insightdesk.imports.ImportField.PRIORITY;
import static io.insightdesk.imports.ImportField.REQUESTER;
import static io.insightdesk.imports.ImportField.STATUS;
import static io.insightdesk.imports.ImportField.SUBJECT;
import static io.insightdesk.imports.ImportField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.TicketStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final List<String> COLUMNS = List.of("Id", "Subject", "Text", "Name", "Mail", "Urgency");

    private static final UUID TENANT = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final TenantLabels WORDS = new TenantLabels(
            new FieldDefinitions(List.of(
                    field(
                            "device",
                            FieldKind.CHOICE,
                            choice("laptop", "Laptop computer"),
                            choice("printer", "Printer")),
                    field("parts", FieldKind.MULTI_CHOICE, choice("lid", "Lid"), choice("tray", "Paper tray")),
                    field("serial", FieldKind.TEXT),
                    field("warranty", FieldKind.CHECKBOX),
                    archived(field("old", FieldKind.TEXT)))),
            new StatusDefinitions(List.of(new TicketStatus(
                    TENANT,
                    "supplier",
                    Status.HOLD,
                    new TicketStatus.Terms(
                            new Labels("Waiting for supplier", "Wartet auf Lieferant"), Optional.empty(), 1, false),
                    NOW))));

    private static CustomField field(String key, FieldKind kind, FieldChoice... choices) {
        var terms =
                new CustomField.Terms(Labels.of(key), List.of(choices), false, false, CustomerAccess.NONE, 1, false);
        return new CustomField(TENANT, key, kind, terms, NOW);
    }

    private static CustomField archived(CustomField field) {
        field.archive(NOW);
        return field;
    }

    private static FieldChoice choice(String key, String label) {
        return new FieldChoice(key, Labels.of(label), false);
    }

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
                        "mapping.fields.status.values NOT_ONE_OF [new, open, pending, hold, supplier, solved, closed]",
                        "mapping.fields.status.otherwise NOT_ONE_OF [new, open, pending, hold, supplier, solved, closed]");
    }

    @Test
    void statusesAreNamedByKeyOrLabelInAnyCase() {
        var mapping = mapping(Map.of(
                STATUS, new FieldMapping("Urgency", null, Map.of("At the workshop", "Waiting for supplier"), null)));

        assertThat(read(mapping, "", "", "", "", "", "SUPPLIER")).containsEntry(STATUS, "supplier");
        assertThat(read(mapping, "", "", "", "", "", "waiting for supplier")).containsEntry(STATUS, "supplier");
        assertThat(read(mapping, "", "", "", "", "", "Wartet auf Lieferant")).containsEntry(STATUS, "supplier");
        assertThat(read(mapping, "", "", "", "", "", "at the workshop")).containsEntry(STATUS, "supplier");
        assertThat(read(mapping, "", "", "", "", "", "Hold")).containsEntry(STATUS, "hold");
        assertThat(errors(mapping)).noneMatch(error -> error.contains("status"));
    }

    @Test
    void customFieldsTakeKeysLabelsAndTheFilesOwnWords() {
        var mapping = custom(Map.of(
                "device",
                new FieldMapping("Subject", null, Map.of("Notebook", "Laptop computer"), null),
                "parts",
                new FieldMapping("Text", null, Map.of("everything", "lid, Paper tray"), null),
                "serial",
                FieldMapping.ofTemplate("SN-{Id}"),
                "warranty",
                FieldMapping.ofColumn("Urgency")));

        assertThat(values(mapping, "7", "laptop COMPUTER", "Paper Tray, LID", "", "", "Yes")
                        .customFields())
                .containsOnly(
                        entry("device", List.of("laptop")),
                        entry("parts", List.of("tray", "lid")),
                        entry("serial", List.of("SN-7")),
                        entry("warranty", List.of("true")));
        assertThat(values(mapping, "8", "notebook", "Everything", "", "", "").customFields())
                .containsOnly(
                        entry("device", List.of("laptop")),
                        entry("parts", List.of("lid", "tray")),
                        entry("serial", List.of("SN-8")));
        assertThat(values(mapping, "9", "Boat", "", "", "", "maybe").customFields())
                .containsEntry("device", List.of("Boat"))
                .containsEntry("warranty", List.of("maybe"))
                .doesNotContainKey("parts");
        assertThat(errors(mapping)).noneMatch(error -> error.contains("customFields"));
    }

    @Test
    void fieldsWithSeveralValuesHaveThoseOfAllTheirColumns() {
        var columns = List.of("Text", "Name");
        var mapping = new Mapping(
                Map.of(TAGS, new FieldMapping("Subject", columns, "{Id}, none", Map.of("VIP", "vip, gold"), null)),
                Map.of("parts", new FieldMapping("Subject", columns, null, Map.of("Everything", "lid, tray"), null)),
                null,
                null);

        assertThat(read(mapping, "1", "a, b", "vip", "a", "", "")).containsEntry(TAGS, "a,b,vip,gold");
        assertThat(read(mapping, "1", "", "", "c", "", "")).containsEntry(TAGS, "c");
        assertThat(read(mapping, "1", "", " ", "", "", "")).containsEntry(TAGS, "1,none");
        assertThat(values(mapping, "1", "LID", "", "everything", "", "").customFields())
                .containsEntry("parts", List.of("lid", "tray"));
        assertThat(errors(mapping)).noneMatch(error -> error.contains("tags") || error.contains("parts"));
    }

    @Test
    void whereOneValueIsMeantThereIsOneColumn() {
        var two = new FieldMapping("Text", List.of("Name", "Nowhere"), null, Map.of(), null);

        assertThat(errors(new Mapping(Map.of(BODY, two), Map.of("serial", two, "parts", two), null, null)))
                .contains(
                        "mapping.fields.body.moreColumns TOO_MANY [0]",
                        "mapping.customFields.serial.moreColumns TOO_MANY [0]",
                        "mapping.customFields.parts UNKNOWN_COLUMN [Nowhere]")
                .doesNotContain("mapping.customFields.parts.moreColumns TOO_MANY [0]");
    }

    @Test
    void customFieldsOfAMappingAreThereAndInUseAndTakeTheWords() {
        var mapping = custom(Map.of(
                "colour", FieldMapping.ofColumn("Text"),
                "old", FieldMapping.ofColumn("Text"),
                "serial", FieldMapping.ofColumn("Number"),
                "warranty", new FieldMapping(null, null, Map.of(), null),
                "device", new FieldMapping("Text", null, Map.of("Boot", "boat"), null)));

        assertThat(errors(mapping))
                .contains(
                        "mapping.customFields.colour UNKNOWN []",
                        "mapping.customFields.old ARCHIVED [old]",
                        "mapping.customFields.serial UNKNOWN_COLUMN [Number]",
                        "mapping.customFields.warranty REQUIRED []",
                        "mapping.customFields.device.values NOT_ONE_OF [laptop, printer]");
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
                        new FieldMapping("Urgency", "open", Map.of("Done", "solved"), "new"),
                        TAGS,
                        new FieldMapping("Text", List.of("Name"), null, Map.of(), null)),
                Map.of("device", new FieldMapping("Text", null, Map.of("PC", "laptop"), null)),
                "Europe/Berlin",
                "d/M/yyyy");
        var check = new InputCheck();

        assertThat(MappingJson.read(Json.object(Json.write(mapping)), check)).isEqualTo(mapping);
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void jsonOfAWrongFormIsNamedByItsPath() {
        var check = new InputCheck();
        var json = """
                {"timeZone": 7, "fields": {"colour": {}, "subject": "Subject", "status": {"column": 3, "values": {"a": 1}},
                "tags": {"moreColumns": "Labels"}, "type": {"moreColumns": ["a", 2]}},
                "customFields": {"device": "Text"}}""";

        MappingJson.read(Json.object(json), check);

        assertThat(check.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "mapping.fields.colour",
                        "mapping.fields.subject",
                        "mapping.fields.status.values",
                        "mapping.fields.status.column",
                        "mapping.fields.tags.moreColumns",
                        "mapping.fields.type.moreColumns",
                        "mapping.customFields.device",
                        "mapping.timeZone");
    }

    @Test
    void aMappingOfOneColumnIsStoredAsBefore() {
        assertThat(Json.write(mapping(Map.of(TAGS, FieldMapping.ofColumn("Text")))))
                .isEqualTo("{\"fields\":{\"tags\":{\"column\":\"Text\"}}}");
    }

    @Test
    void repeatedColumnsAreGuessedTogether() {
        var columns = List.of("Label", "Labels", "Labels 2", "Labels new", "Labels 10");

        assertThat(ColumnGuess.of(TAGS, columns)).contains("Labels");
        assertThat(ColumnGuess.repeated("Labels", columns)).containsExactly("Labels 2", "Labels 10");
    }

    private static Mapping custom(Map<String, FieldMapping> fields) {
        return new Mapping(Map.of(), fields, null, null);
    }

    private static Mapping mapping(Map<ImportField, FieldMapping> fields) {
        return new Mapping(new EnumMap<>(fields), null, null);
    }

    private static Map<ImportField, String> read(Mapping mapping, String... cells) {
        return values(mapping, cells).fields();
    }

    private static RowValues values(Mapping mapping, String... cells) {
        return mapping.read(COLUMNS, new CsvRow(2, List.of(cells)), WORDS);
    }

    private static String priority(Mapping mapping, String urgency) {
        return read(mapping, "", "", "", "", "", urgency).get(PRIORITY);
    }

    private static List<String> errors(Mapping mapping) {
        var check = new InputCheck();
        mapping.check(COLUMNS, WORDS, check);
        return check.errors().stream()
                .map(error -> error.field() + " " + error.rule() + " " + error.arguments())
                .toList();
    }
}
