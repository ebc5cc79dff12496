package io.insightdesk.field;

import static io.insightdesk.field.FieldFixtures.NOON;
import static io.insightdesk.field.FieldFixtures.SET;
import static io.insightdesk.field.FieldFixtures.field;
import static io.insightdesk.field.FieldFixtures.json;
import static io.insightdesk.field.FieldFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldDefinitionsTest {

    @Test
    void anArchivedFieldKeepsItsValueAndTakesNoOther() {
        var old = field("old", FieldKind.TEXT, CustomerAccess.FILL, false, false);
        old.archive(NOON);
        var check = new InputCheck();
        var set = new FieldDefinitions(List.of(old));

        var kept = new CustomFieldValuesInput(set, FieldEditor.DESK, json("{'old': 'new'}"), check)
                .change(values("{'old': 'kept'}"));
        var emptied = new CustomFieldValuesInput(set, FieldEditor.DESK, json("{'old': null}"), check).change(kept);

        assertThat(kept).isEqualTo(values("{'old': 'kept'}"));
        assertThat(check.errors()).containsExactly(FieldError.of("customFields.old", Rule.ARCHIVED, "old"));
        assertThat(emptied).isEqualTo(CustomFields.NONE);
    }

    @Test
    void anArchivedChoiceStaysWhereItIs() {
        var field = field("size", FieldKind.CHOICE, CustomerAccess.FILL, false, false, "small");
        field.amend(
                new CustomField.Terms(
                        field.getLabels(),
                        List.of(
                                new FieldChoice("small", Labels.of("Small"), true),
                                new FieldChoice("large", Labels.of("Large"), false)),
                        false,
                        false,
                        CustomerAccess.FILL,
                        1,
                        false),
                NOON);
        var set = new FieldDefinitions(List.of(field));
        var check = new InputCheck();

        var again = new CustomFieldValuesInput(set, FieldEditor.DESK, json("{'size': 'small'}"), check);
        assertThat(again.change(values("{'size': 'small'}"))).isEqualTo(values("{'size': 'small'}"));
        assertThat(check.errors()).isEmpty();

        again.change(values("{'size': 'large'}"));
        assertThat(check.errors()).extracting(FieldError::rule).containsExactly(Rule.NOT_ONE_OF);
    }

    @Test
    void valuesAreReadInTheLanguageOfTheReader() {
        var field = field("size", FieldKind.MULTI_CHOICE, CustomerAccess.SEE, false, false);
        field.amend(
                new CustomField.Terms(
                        new Labels("Size", "Größe"),
                        List.of(
                                new FieldChoice("s", new Labels("Small", "Klein"), false),
                                new FieldChoice("l", new Labels(null, "Groß"), false)),
                        false,
                        false,
                        CustomerAccess.SEE,
                        1,
                        false),
                NOON);

        assertThat(field.inWords("s, l", Locale.GERMANY)).isEqualTo("Klein, Groß");
        assertThat(field.inWords("s, l, gone", Locale.ENGLISH)).isEqualTo("Small, Groß, gone");
    }

    @Test
    void customersSeeWhatIsNotTheDesksAlone() {
        assertThat(SET.seenByCustomers()).isEqualTo(Set.of("product", "serial", "delivery", "agreed"));
    }
}
