package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/agent/tickets?status=open&sort=-updatedAt",
                "/portal/requests/ACME-1042#reply",
                "/kb/%C3%BCber"
            })
    void pathsOfThisHostAreTargets(String sent) {
        assertThat(LocalTarget.of(sent)).contains(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "agent/tickets",
                "//evil.test/x",
                "///evil.test",
                "/\\evil.test",
                "/\t/evil.test",
                "/a\r\nSet-Cookie: x=1",
                "https://evil.test/",
                "javascript:alert(1)",
                "/%zz",
                "/a b"
            })
    void everythingElseIsNone(String sent) {
        assertThat(LocalTarget.of(sent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/login, /login", "//evil.test/x, /evil.test/x", "/\\evil.test, /evil.test", "login, /login"})
    void whatIsSentOnStaysOnThisHost(String path, String sent) {
        assertThat(LocalTarget.onThisHost(path)).isEqualTo(sent);
    }
}
