package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestStreamTest {

    @Test
    void countsAndDigestsWhatItPassesOn() throws IOException {
        var stream = new DigestStream(new ByteArrayInputStream("abc".getBytes()), 3);

        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.readAllBytes()).isEqualTo("bc".getBytes());

        assertThat(stream.size()).isEqualTo(3);
        assertThat(HexFormat.of().formatHex(stream.sha256()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4, "abc"
    }

    @Test
    void endsAtTheFirstByteTooMany() {
        var stream = new DigestStream(new ByteArrayInputStream(new byte[4]), 3);

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(FileTooLargeException.class);
    }
}
