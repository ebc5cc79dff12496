package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorMessagesTest {

    @Test
    void aFieldIsLookedForByItsPathAndThenByWhatItIsIn() {
        assertThat(ErrorMessages.places("form", "name")).containsExactly("form:name");
        assertThat(ErrorMessages.places("form", "labels.en")).containsExactly("form:labels:en", "form:labels");
        assertThat(ErrorMessages.places("form", "choices[2].key"))
                .containsExactly("form:choices:2:key", "form:choices:2", "form:choices");
        assertThat(ErrorMessages.places("form", "roles[0]")).containsExactly("form:roles:0", "form:roles");
    }
}
