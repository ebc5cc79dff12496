package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    @Test
    void entriesOfAListGetTheNumbersThatThePageHas() {
        var wrong = new InvalidInputException(List.of(
                FieldError.of("name", Rule.REQUIRED),
                FieldError.of("members[1].ticketLimit", Rule.OUT_OF_RANGE, 0, 10),
                FieldError.of("members", Rule.TOO_MANY, 500)));

        assertThat(wrong.renumbered("members", place -> place + 10).errors())
                .containsExactly(
                        FieldError.of("name", Rule.REQUIRED),
                        FieldError.of("members[11].ticketLimit", Rule.OUT_OF_RANGE, 0, 10),
                        FieldError.of("members", Rule.TOO_MANY, 500));
    }
}
