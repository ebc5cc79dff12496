package io.insightdesk.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    @Test
    void aMisspeltKeyIsNamedWithTheNearestOne() {
        assertThat(UnknownKeys.warnings(List.of("insightdesk.mail.hots", "INSIGHTDESK_DATABASE_PASWORD_FILE")))
                .containsExactly(
                        "There is no setting insightdesk.mail.hots; is insightdesk.mail.host meant?",
                        "There is no setting INSIGHTDESK_DATABASE_PASWORD_FILE; is INSIGHTDESK_DATABASE_PASSWORD_FILE"
                                + " meant?");
    }

    @Test
    void knownKeysAndForeignOnesAreNotNamed() {
        var known = Arrays.stream(Setting.values()).map(Setting::key).toList();

        assertThat(UnknownKeys.warnings(known)).isEmpty();
        assertThat(UnknownKeys.warnings(
                        List.of("java.home", "PATH", "INSIGHTDESK_DATABASE_OWNER_USER", "insightdesk.setup-code.file")))
                .isEmpty();
    }
}
