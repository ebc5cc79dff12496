package io.insightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFieldsConverter;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldChoicesConverter;
import io.insightdesk.imports.FieldMapping;
import io.insightdesk.imports.ImportField;
import io.insightdesk.imports.MappingConverter;
import io.insightdesk.macro.MacroActionsConverter;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.Labels;
import io.insightdesk.platform.persistence.LabelsConverter;
import io.insightdesk.ticket.form.FormFieldsConverter;
import io.insightdesk.ticket.property.ConditionConverter;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What databases have in their {@code jsonb} columns is read, and written again in the same form. */
class StoredDocumentsTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(new LabelsConverter(), "{'en': 'Order number', 'de': 'Bestellnummer'}"),
                Arguments.of(new LabelsConverter(), "{'de': 'Bestellnummer'}"),
                Arguments.of(new CustomFieldsConverter(), "{}"),
                Arguments.of(
                        new CustomFieldsConverter(),
                        "{'day': '2026-11-30', 'cost': 99.5, 'count': 3, 'agreed': false, 'faults': ['ink', 'paper']}"),
                Arguments.of(
                        new FieldChoicesConverter(),
                        "[{'key': 'chair', 'labels': {'en': 'Chair'}},"
                                + " {'key': 'boat', 'labels': {'de': 'Boot'}, 'archived': true}]"),
                Arguments.of(
                        new FormFieldsConverter(),
                        "[{'key': 'device', 'when': {'all': []}}, {'key': 'serial', 'when': {'any': ["
                                + "{'field': 'customFields.device', 'op': 'is', 'value': ['printer', 'phone']},"
                                + "{'field': 'type', 'op': 'is', 'value': 'incident'}]}}]"),
                Arguments.of(
                        new ConditionConverter(),
                        "{'all': [{'field': 'priority', 'op': 'in', 'value': ['high']}, {'none': ["
                                + "{'field': 'tag', 'op': 'is', 'value': 'vip'}]}, {'field': 'status', 'op': 'changed'}]}"),
                Arguments.of(
                        new MappingConverter(),
                        "{'fields': {'subject': {'column': 'Title'}, 'status': {'column': 'State', 'values':"
                                + " {'done': 'solved'}, 'otherwise': 'open'}, 'body': {'template': '{Text}'}},"
                                + " 'customFields': {'device': {'column': 'Device'}}, 'timeZone': 'Europe/Berlin',"
                                + " 'timePattern': 'dd.MM.yyyy'}"),
                Arguments.of(new MappingConverter(), "{'fields': {}}"),
                Arguments.of(
                        new MacroActionsConverter(),
                        "[{'action': 'reply', 'values': ['Dear all'], 'html': '<p>Dear all</p>'},"
                                + " {'action': 'assignee', 'values': []}, {'action': 'addTags', 'values': ['a', 'b']},"
                                + " {'action': 'setField', 'values': [], 'field': 'weight', 'value': 2.5},"
                                + " {'action': 'setField', 'values': [], 'field': 'device', 'value': null}]"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    <T> void aDocumentIsTheSameAfterItWasReadAndWritten(AttributeConverter<T, Object> converter, String document) {
        var stored = document.replace('\'', '"');

        var written = converter.convertToDatabaseColumn(converter.convertToEntityAttribute(stored));

        assertThat(tree(written.toString())).isEqualTo(tree(stored));
    }

    @Test
    void aColumnWithoutAValueMeansNothing() {
        assertThat(new LabelsConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new CustomFieldsConverter().convertToEntityAttribute(null).isEmpty())
                .isTrue();
        assertThat(new FieldChoicesConverter().convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void whatWasReadIsWhatIsMeant() {
        assertThat(new FieldChoicesConverter()
                        .convertToEntityAttribute("[{\"key\": \"chair\", \"labels\": {\"en\": \"Chair\"}}]"))
                .isEqualTo(List.of(new FieldChoice("chair", Labels.of("Chair"), false)));
        assertThat(new MappingConverter()
                        .convertToEntityAttribute(
                                "{\"fields\": {\"subject\": {\"column\": \"Title\"}, \"later\": {\"column\": \"x\"}}}")
                        .fields())
                .containsOnly(Map.entry(ImportField.SUBJECT, FieldMapping.ofColumn("Title")));
    }

    private static JsonNode tree(String json) {
        return Json.read(json, JsonNode.class);
    }
}
