package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WrittenListTest {

    @Test
    void commasDivideValues() {
        assertThat(WrittenList.read("printer, vip ,, chair,")).containsExactly("printer", "vip", "chair");
        assertThat(WrittenList.read(" , ")).isEmpty();
        assertThat(WrittenList.read("")).isEmpty();
        assertThat(WrittenList.read(null)).isEmpty();
    }

    @Test
    void aValueInQuotesMayHaveCommas() {
        assertThat(WrittenList.read("\"Berlin, Mitte\" , vip")).containsExactly("Berlin, Mitte", "vip");
        assertThat(WrittenList.read("\"say \"\"yes, please\"\"\"")).containsExactly("say \"yes, please\"");
        assertThat(WrittenList.read("\"vip\", \"\", \" \"")).containsExactly("vip");
    }

    @Test
    void quotesThatEncloseNoWholeValueArePartOfIt() {
        assertThat(WrittenList.read("17\" screen, 24\"")).containsExactly("17\" screen", "24\"");
        assertThat(WrittenList.read("\"Acme\" Ltd, vip")).containsExactly("\"Acme\" Ltd", "vip");
        assertThat(WrittenList.read("\"never closed, vip")).containsExactly("\"never closed", "vip");
    }

    @Test
    void valuesAreQuotedOnlyWhereTheyMustBe() {
        assertThat(WrittenList.write(List.of("vip", "17\" screen", "a, b", "\"c\"")))
                .isEqualTo("vip, 17\" screen, \"a, b\", \"\"\"c\"\"\"");
        assertThat(WrittenList.write(List.of())).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("values") List<String> values) {
        assertThat(WrittenList.read(WrittenList.write(values))).isEqualTo(values);
    }

    @Property
    void whatIsReadIsWrittenSoThatItIsReadTheSame(@ForAll("written") String written) {
        var values = WrittenList.read(written);

        assertThat(WrittenList.read(WrittenList.write(values))).isEqualTo(values);
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
