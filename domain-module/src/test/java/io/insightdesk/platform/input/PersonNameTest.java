package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Carla Mendes|Carla",
                "Carla|Carla",
                "anna berg|anna",
                "Müller, Hans|Hans",
                "Müller,Hans|Hans",
                "Van der Berg, Piet|Piet",
                "Weber, Dr. Anna|Anna",
                "García Márquez, Gabriel José|Gabriel",
                "Dr. Anna Weber|Anna",
                "Dr Anna Weber|Anna",
                "Prof. Dr. Jürgen Habermann|Jürgen",
                "Prof. Dr. med. Eva Stein|Eva",
                "Dr. rer. nat. h. c. Ute Kern|Ute",
                "Dr.-Ing. Max Otto|Max",
                "Herr Klaus Meier|Klaus",
                "Frau Dr. Lena Fuchs|Lena",
                "Mr. John Smith, Jr.|John",
                "Mag. Eva Huber|Eva",
                "Phil Collins|Phil",
                "Van Nguyen|Van",
                "\"Bob\" Jones|Bob",
                "Robert \"Bob\" Jones|Robert",
                "Hans-Peter Klein|Hans-Peter",
                "D'Arcy Lee|D'Arcy",
                "Anna Weber (Sales, EMEA)|Anna",
                "  Иван\u00A0Петров |Иван",
                "Ágidius Öztürk|Ágidius"
            })
    void theFirstNameIsFound(String name, String first) {
        assertThat(PersonName.first(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.smith99",
                "carla+desk",
                "info_2",
                "Herr Meier",
                "Dr. Weber",
                "J. R. R. Tolkien",
                "J.P. Morgan",
                "Dr. A. Weber",
                "von Stein",
                "Van der Berg",
                "ACME Tools, Inc.",
                "Nord GmbH",
                "王小明",
                "김 민수",
                ",",
                "Dr.",
                "4711"
            })
    void whereItCantBeToldTheWholeNameIs(String name) {
        assertThat(PersonName.first(name)).isEqualTo(name);
    }

    @Property
    void somethingOfTheNameIsAlwaysSaid(
            @ForAll @Chars({'a', 'B', 'é', '.', ',', ' ', '"', '(', '\u00A0', '王', '4', '\'', '-'}) String name) {
        var whole = Text.trim(name);

        assertThat(whole).contains(PersonName.first(name));
        assertThat(PersonName.first(name).isEmpty()).isEqualTo(whole.isEmpty());
    }
}
