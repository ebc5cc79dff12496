package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\t=1",
                "\r=1",
                "\n=1",
                "\rx",
                "\nx",
                "\tx",
                "  =1",
                "\u00a0=1",
                "\u3000@x",
                "\u200b=1",
                "\ufeff=1",
                "\u0000=1"
            })
    void whatASpreadsheetMayTakeForAFormulaIsText(String text) {
        assertThat(CsvCell.guarded(text)).isEqualTo("'" + text);
        assertThat(CsvCell.unguarded("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "1-1", "  plain", "Straße 5, 2. Stock", "x\n=1", "\uFF11"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(CsvCell.guarded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'quoted'", "'", "''", "'t Hooft", "'a=1"})
    void anApostropheThatIsNoGuardStays(String text) {
        assertThat(CsvCell.guarded(text)).isEqualTo(text);
        assertThat(CsvCell.unguarded(text)).isEqualTo(text);
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll @Chars({'\'', '=', '+', '-', ' ', 'a', '1', '\t', '\u200b'}) String text) {
        assertThat(CsvCell.unguarded(CsvCell.guarded(text))).isEqualTo(text);
    }
}
