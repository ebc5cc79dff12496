package io.insightdesk.ticket.form;

import static io.insightdesk.ticket.form.FormFixtures.isOneOf;
import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.any;
import static io.insightdesk.ticket.property.Condition.comparison;
import static io.insightdesk.ticket.property.Condition.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldFixtures;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

class FormConditionJsonTest {

    private final InputCheck check = new InputCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'subject':'type','values':['incident','problem']}]",
                "[{'subject':'product','values':['printer']},{'subject':'channel','values':['web']}]",
                "[{'subject':'cost','values':['12.50','much']}]",
                "{'any':[{'field':'customFields.product','op':'is','value':'chair'},"
                        + "{'none':[{'field':'type','op':'is','value':'task'}]}]}",
                "{'all':[{'field':'customFields.cost','op':'from','value':'100'},"
                        + "{'field':'customFields.product','op':'isNot','value':['printer','chair']}]}"
            })
    void whatIsReadIsAnsweredTheSame(String json) {
        var when = read(json);

        assertThat(check.errors()).isEmpty();
        assertThat(FormConditionJson.write(when)).hasToString(json.replace('\'', '"'));
    }

    @Test
    void theListIsAConditionLikeOthers() {
        assertThat(
                        read(
                                "[{'subject':'product','values':[' printer ','','printer']},{'subject':'type','values':['task']}]"))
                .isEqualTo(read("{'all':[{'field':'customFields.product','op':'is','value':'printer'},"
                        + "{'field':'type','op':'is','value':'task'}]}"))
                .isEqualTo(all(isOneOf("product", "printer"), comparison(TicketProperty.TYPE, Operator.IS, "task")));
    }

    @Test
    void nothingMeansAlways() {
        assertThat(FormConditionJson.read(null, "when", FieldFixtures.SET, check))
                .isEqualTo(Condition.EVERYTHING);
        assertThat(FormConditionJson.read(NullNode.getInstance(), "when", FieldFixtures.SET, check))
                .isEqualTo(Condition.EVERYTHING);
        assertThat(check.errors()).isEmpty();
    }

    static Stream<Group> whatAListCannotSay() {
        return Stream.of(
                any(isOneOf("product", "chair")),
                none(isOneOf("product", "chair")),
                all(all(isOneOf("product", "chair"))),
                all(isOneOf("product", "chair"), new CustomComparison("cost", Operator.TO, List.of("5"))),
                all(Collections.nCopies(11, isOneOf("product", "chair")).toArray(Condition[]::new)));
    }

    @ParameterizedTest
    @MethodSource("whatAListCannotSay")
    void whatAListCannotSayIsAnObject(Group when) {
        var json = FormConditionJson.write(when);

        assertThat(json.isObject()).isTrue();
        assertThat(FormConditionJson.read(json, "when", FieldFixtures.SET, check))
                .isEqualTo(when);
        assertThat(check.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "always"                                                     | when WRONG_TYPE
            [7]                                                          | when[0] WRONG_TYPE
            [{"subject":"colour","values":["red"]}]                      | when[0].subject NOT_ABOVE
            [{"subject":"priority","values":["high"]}]                   | when[0].subject NOT_ABOVE
            [{"subject":"type","values":["wish"]}]                       | when[0].values NOT_ONE_OF
            [{"subject":"agreed","values":["yes"]}]                      | when[0].values NOT_ONE_OF
            [{"subject":"type"}]                                         | when[0].values REQUIRED
            [{"subject":"type","values":[""," "]}]                       | when[0].values REQUIRED
            [{"subject":"serial","values":"A1"}]                         | when[0].values WRONG_TYPE
            {}                                                           | when NOT_ONE_OF
            {"all":[{"field":"priority","op":"is","value":"high"}]}      | when.all[0].field NOT_ONE_OF
            {"all":[{"field":"customFields.gone","op":"is","value":"x"}]} | when.all[0].field NOT_ONE_OF
            {"all":[{"field":"type","op":"in","value":["task"]}]}        | when.all[0].op NOT_ONE_OF
            {"all":[{"field":"customFields.product","op":"is","value":"car"}]} | when.all[0].value NOT_ONE_OF
            """)
    void whatCannotBeUnderstoodIsNamed(String json, String expected) {
        FormConditionJson.read(value(json), "when", FieldFixtures.SET, check);

        assertThat(check.errors())
                .extracting(error -> error.field() + " " + error.rule())
                .containsExactly(expected);
    }

    @Test
    void aFormKnowsNoFieldThatIsNotFurtherUp() {
        var above = new FieldDefinitions(List.of(FieldFixtures.PRODUCT));

        FormConditionJson.read(value("[{'subject':'serial','values':['A1']}]"), "a", above, check);
        FormConditionJson.read(
                value("{'all':[{'field':'customFields.serial','op':'is','value':'A1'}]}"), "b", above, check);

        assertThat(check.errors()).extracting(error -> error.field()).containsExactly("a[0].subject", "b.all[0].field");
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        var fields = FormFixtures.SET.forms().get(0).getFields();
        var converter = new FormFieldsConverter();

        assertThat(converter.convertToEntityAttribute(
                        converter.convertToDatabaseColumn(fields).toString()))
                .isEqualTo(fields);
    }

    /** Or its conditions would never hold. */
    @ParameterizedTest
    @EnumSource(TicketProperty.class)
    void whatFormsAskForIsKnownWhileATicketIsWritten(TicketProperty property) {
        var answers = new FormAnswers(new FormContext("task", "web"), CustomFields.NONE);

        assertThat(answers.texts(property).isEmpty()).isEqualTo(!property.supports(ConditionUse.FORM));
    }

    private Group read(String json) {
        return FormConditionJson.read(value(json), "when", FieldFixtures.SET, check);
    }

    private static JsonNode value(String json) {
        return Json.read(json.replace('\'', '"'), JsonNode.class);
    }
}
