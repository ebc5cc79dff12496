package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeRedirectsTest {

    private static final String HOST = "desk.test:8443";

    @ParameterizedTest
    @CsvSource({
        "http://desk.test:8443/login?a=b#c, /login?a=b#c",
        "https://DESK.test:8443/login, /login",
        "http://desk.test:8443, /",
        "http://desk.test:8443?a=b, /?a=b",
        "http://desk.test:8443//evil.test/x, /evil.test/x",
        "/login, /login",
        "login, login",
        "http://desk.test:84430/login, http://desk.test:84430/login",
        "http://desk.test:8443.evil.test/, http://desk.test:8443.evil.test/",
        "http://desk.test:8443@evil.test/, http://desk.test:8443@evil.test/",
        "https://evil.test/login, https://evil.test/login"
    })
    void addressesOnThisHostBecomePathsAndOthersStay(String location, String sent) {
        assertThat(RelativeRedirects.toRelative(location, HOST)).isEqualTo(sent);
    }
}
