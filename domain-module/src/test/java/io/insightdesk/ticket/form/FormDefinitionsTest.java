package io.insightdesk.ticket.form;

import static io.insightdesk.field.FieldFixtures.NOON;
import static io.insightdesk.field.FieldFixtures.field;
import static io.insightdesk.field.FieldFixtures.values;
import static io.insightdesk.ticket.form.FormFixtures.BY_WEB;
import static io.insightdesk.ticket.form.FormFixtures.SET;
import static io.insightdesk.ticket.form.FormFixtures.form;
import static io.insightdesk.ticket.form.FormFixtures.isOneOf;
import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.any;
import static io.insightdesk.ticket.property.Condition.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.field.FieldFixtures;
import io.insightdesk.field.FieldKind;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormDefinitionsTest {

    @Test
    void aFieldShowsWhenWhatItDependsOnHasTheValue() {
        assertThat(shown("{'product': 'chair'}", FieldEditor.DESK)).containsExactly("product", "delivery");
        assertThat(shown("{'product': 'printer'}", FieldEditor.DESK))
                .containsExactly("product", "serial", "fault", "delivery");
    }

    @Test
    void customersAreShownWhatTheyMayFill() {
        assertThat(shown("{'product': 'printer'}", FieldEditor.CUSTOMER)).containsExactly("product", "serial");
    }

    @Test
    void aFieldThatDoesNotShowShowsNoOther() {
        var first = field("first", FieldKind.CHECKBOX, CustomerAccess.FILL, false, false);
        var second = field("second", FieldKind.CHECKBOX, CustomerAccess.FILL, false, false);
        var third = field("third", FieldKind.TEXT, CustomerAccess.FILL, false, false);
        var chain = form(
                FormField.of(first),
                new FormField("second", all(isOneOf("first", "true"))),
                new FormField("third", all(isOneOf("second", "true"))));
        var set = new FormDefinitions(new FieldDefinitions(List.of(first, second, third)), List.of(chain));

        var hidden =
                set.shown(Optional.empty(), BY_WEB, values("{'first': false, 'second': true}"), FieldEditor.CUSTOMER);
        var all = set.shown(Optional.empty(), BY_WEB, values("{'first': true, 'second': true}"), FieldEditor.CUSTOMER);

        assertThat(hidden).containsExactly(first);
        assertThat(all).containsExactly(first, second, third);
    }

    @Test
    void customersLearnOfNoFieldByTheConditionsOfOthers() {
        var secret = field("secret", FieldKind.TEXT, CustomerAccess.NONE, false, false);
        var open = List.of("always", "never", "apart").stream()
                .map(key -> field(key, FieldKind.TEXT, CustomerAccess.FILL, false, false))
                .toList();
        var fields = new FieldDefinitions(
                Stream.concat(Stream.of(secret), open.stream()).toList());
        var set = new FormDefinitions(
                fields,
                List.of(form(
                        FormField.of(secret),
                        new FormField("always", all(new CustomComparison("secret", Operator.IS_NOT, List.of("x")))),
                        new FormField("never", any(isOneOf("secret", "x"), none(none(isOneOf("secret", "y"))))),
                        new FormField("apart", any(isOneOf("secret", "x"), isOneOf("always", "x"))))));

        assertThat(set.layout(Optional.empty(), FieldEditor.CUSTOMER))
                .noneMatch(place -> place.toString().contains("secret"));
        assertThat(set.layout(Optional.empty(), FieldEditor.DESK))
                .anyMatch(place -> place.toString().contains("secret"));
        assertThat(set.shown(Optional.empty(), BY_WEB, values("{'always': 'x', 'secret': 'x'}"), FieldEditor.CUSTOMER))
                .extracting(CustomField::getKey)
                .containsExactly("always", "apart");
    }

    @Test
    void withoutFormsAllFieldsThatTakeValuesAreAsked() {
        var old = field("old", FieldKind.TEXT, CustomerAccess.FILL, true, true);
        old.archive(NOON);
        var set = new FormDefinitions(new FieldDefinitions(List.of(FieldFixtures.AGREED, old)), List.of());

        assertThat(set.shown(Optional.empty(), BY_WEB, CustomFields.NONE, FieldEditor.DESK))
                .containsExactly(FieldFixtures.AGREED);
    }

    private static List<String> shown(String values, FieldEditor who) {
        return SET.shown(Optional.empty(), BY_WEB, values(values), who).stream()
                .map(CustomField::getKey)
                .toList();
    }
}
