package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=2-,2,9", "bytes=2-99,2,9", "bytes=-3,7,9", "bytes=-99,0,9"})
    void oneRangeIsUnderstood(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=9999999999999999999-", "bytes=a-"})
    void anythingElseMeansTheWholeFile(String header) {
        assertThat(ByteRange.parse(header, 10)).isEmpty();
    }

    @Test
    void aRangeBehindTheEndIsOutside() {
        assertThat(ByteRange.parse("bytes=10-", 10))
                .hasValueSatisfying(range -> assertThat(range.isOutside(10)).isTrue());
        assertThat(ByteRange.parse("bytes=9-", 10))
                .hasValueSatisfying(range -> assertThat(range.isOutside(10)).isFalse());
        assertThat(ByteRange.parse("bytes=-0", 10))
                .hasValueSatisfying(range -> assertThat(range.isOutside(10)).isTrue());
    }
}
