package io.insightdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void anIdIsFoundAsItIsWrittenInCapitalsToo() {
        var id = Ids.next();

        assertThat(Ids.find(id.toString())).contains(id);
        assertThat(Ids.find(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-1-1-1",
                "018f000000007000800000000000000100000",
                "018f0000-0000-7000-8000-00000000000g",
                "018f0000-0000-7000-8000-0000000000011",
                " 18f0000-0000-7000-8000-000000000001",
                "018f0000-0000-7000-8000-000000000001\n",
                "018f0000x0000-7000-8000-000000000001"
            })
    void whatIsNotWrittenOutInFullIsNone(String text) {
        assertThat(Ids.find(text)).isEmpty();
    }
}
