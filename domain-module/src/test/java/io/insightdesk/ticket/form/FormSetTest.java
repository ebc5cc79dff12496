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
import io.insightdesk.field.FieldFixtures;
import io.insightdesk.field.FieldKind;
import io.insightdesk.field.FieldSet;
import io.insightdesk.field.Filler;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Op;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormSetTest {

    @Test
    void aFieldShowsWhenWhatItDependsOnHasTheValue() {
        assertThat(shown("{'product': 'chair'}", Filler.DESK)).containsExactly("product", "delivery");
        assertThat(shown("{'product': 'printer'}", Filler.DESK))
                .containsExactly("product", "serial", "fault", "delivery");
    }

    @Test
    void customersAreShownWhatTheyMayFill() {
        assertThat(shown("{'product': 'printer'}", Filler.CUSTOMER)).containsExactly("product", "serial");
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
        var set = new FormSet(new FieldSet(List.of(first, second, third)), List.of(chain));

        var hidden = set.shown(Optional.empty(), BY_WEB, values("{'first': false, 'second': true}"), Filler.CUSTOMER);
        var all = set.shown(Optional.empty(), BY_WEB, values("{'first': true, 'second': true}"), Filler.CUSTOMER);

        assertThat(hidden).containsExactly(first);
        assertThat(all).containsExactly(first, second, third);
    }

    @Test
    void customersLearnOfNoFieldByTheConditionsOfOthers() {
        var secret = field("secret", FieldKind.TEXT, CustomerAccess.NONE, false, false);
        var open = List.of("always", "never", "apart").stream()
                .map(key -> field(key, FieldKind.TEXT, CustomerAccess.FILL, false, false))
                .toList();
        var fields =
                new FieldSet(Stream.concat(Stream.of(secret), open.stream()).toList());
        var set = new FormSet(
                fields,
                List.of(form(
                        FormField.of(secret),
                        new FormField("always", all(new CustomComparison("secret", Op.IS_NOT, List.of("x")))),
                        new FormField("never", any(isOneOf("secret", "x"), none(none(isOneOf("secret", "y"))))),
                        new FormField("apart", any(isOneOf("secret", "x"), isOneOf("always", "x"))))));

        assertThat(set.layout(Optional.empty(), Filler.CUSTOMER))
                .noneMatch(place -> place.toString().contains("secret"));
        assertThat(set.layout(Optional.empty(), Filler.DESK))
                .anyMatch(place -> place.toString().contains("secret"));
        assertThat(set.shown(Optional.empty(), BY_WEB, values("{'always': 'x', 'secret': 'x'}"), Filler.CUSTOMER))
                .extracting(CustomField::getKey)
                .containsExactly("always", "apart");
    }

    @Test
    void withoutFormsAllFieldsThatTakeValuesAreAsked() {
        var old = field("old", FieldKind.TEXT, CustomerAccess.FILL, true, true);
        old.archive(NOON);
        var set = new FormSet(new FieldSet(List.of(FieldFixtures.AGREED, old)), List.of());

        assertThat(set.shown(Optional.empty(), BY_WEB, CustomFields.NONE, Filler.DESK))
                .containsExactly(FieldFixtures.AGREED);
    }

    private static List<String> shown(String values, Filler who) {
        return SET.shown(Optional.empty(), BY_WEB, values(values), who).stream()
                .map(CustomField::getKey)
                .toList();
    }
}
