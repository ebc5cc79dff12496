package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileHeadersTest {

    @Test
    void aNameOfAnyLettersIsThereInUtf8AndInPlainOnes() {
        assertThat(FileHeaders.disposition("attachment", "Größe 😀*.png"))
                .isEqualTo("attachment; filename=\"Gr__e __.png\"; "
                        + "filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%F0%9F%98%80%2A.png");
    }

    @Test
    void aNameCannotEndItsQuotesOrItsLine() {
        var header = FileHeaders.disposition("inline", "a\"; x=\"\r\nSet-Cookie: b");

        assertThat(header).doesNotContain("\r", "\n").startsWith("inline; filename=\"a__ x____Set-Cookie_ b\"; ");
    }
}
