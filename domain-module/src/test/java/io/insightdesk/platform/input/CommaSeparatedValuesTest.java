package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommaSeparatedValuesTest {

    @Test
    void commasDivideValues() {
        assertThat(CommaSeparatedValues.read("printer, vip ,, chair,")).containsExactly("printer", "vip", "chair");
        assertThat(CommaSeparatedValues.read(" , ")).isEmpty();
        assertThat(CommaSeparatedValues.read("")).isEmpty();
        assertThat(CommaSeparatedValues.read(null)).isEmpty();
    }

    @Test
    void aValueInQuotesMayHaveCommas() {
        assertThat(CommaSeparatedValues.read("\"Berlin, Mitte\" , vip")).containsExactly("Berlin, Mitte", "vip");
        assertThat(CommaSeparatedValues.read("\"say \"\"yes, please\"\"\"")).containsExactly("say \"yes, please\"");
        assertThat(CommaSeparatedValues.read("\"vip\", \"\", \" \"")).containsExactly("vip");
    }

    @Test
    void quotesThatEncloseNoWholeValueArePartOfIt() {
        assertThat(CommaSeparatedValues.read("17\" screen, 24\"")).containsExactly("17\" screen", "24\"");
        assertThat(CommaSeparatedValues.read("\"Acme\" Ltd, vip")).containsExactly("\"Acme\" Ltd", "vip");
        assertThat(CommaSeparatedValues.read("\"never closed, vip")).containsExactly("\"never closed", "vip");
    }

    @Test
    void valuesAreQuotedOnlyWhereTheyMustBe() {
        assertThat(CommaSeparatedValues.write(List.of("vip", "17\" screen", "a, b", "\"c\"")))
                .isEqualTo("vip, 17\" screen, \"a, b\", \"\"\"c\"\"\"");
        assertThat(CommaSeparatedValues.write(List.of())).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("values") List<String> values) {
        assertThat(CommaSeparatedValues.read(CommaSeparatedValues.write(values)))
                .isEqualTo(values);
    }

    @Property
    void whatIsReadIsWrittenSoThatItIsReadTheSame(@ForAll("written") String written) {
        var values = CommaSeparatedValues.read(written);

        assertThat(CommaSeparatedValues.read(CommaSeparatedValues.write(values)))
                .isEqualTo(values);
    }

    /** As {@link Text#line} leaves them; mostly of the characters that mean something here. */
    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.oneOf(written(), Arbitraries.strings().ofMaxLength(20))
                .map(Text::line)
                .filter(value -> !value.isEmpty())
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings().withChars("a\", ").ofMaxLength(20);
    }
}
