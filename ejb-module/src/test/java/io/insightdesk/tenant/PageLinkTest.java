package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https,443,https://acme.test/x",
        "https,8443,https://acme.test:8443/x",
        "http,80,http://acme.test/x",
        "http,8080,http://acme.test:8080/x"
    })
    void linksNameThePortOnlyWhereItIsUnusual(String scheme, int port, String link) {
        assertThat(PageLink.to(scheme, "acme.test", port, "/x")).isEqualTo(link);
    }
}
