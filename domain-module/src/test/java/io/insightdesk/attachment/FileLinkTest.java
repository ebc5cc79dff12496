package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.5Z");
    private static final byte[] KEY = {1, 2, 3};

    private final UUID tenant = UUID.randomUUID();
    private final UUID file = UUID.randomUUID();
    private final FileLink link = FileLink.sign(tenant, file, NOW, KEY);

    @Test
    void worksUntilItsLifeIsOver() {
        assertThat(link.isValid(NOW, KEY)).isTrue();
        assertThat(link.isValid(NOW.plus(FileLink.LIFE).minusSeconds(1), KEY)).isTrue();
        assertThat(link.isValid(NOW.plus(FileLink.LIFE), KEY)).isFalse();
    }

    @Test
    void cannotBeProlonged() {
        var later = new FileLink(tenant, file, link.until().plusSeconds(1), link.signature());

        assertThat(later.isValid(NOW, KEY)).isFalse();
    }

    @Test
    void leadsToOneFileOfOneTenant() {
        assertThat(new FileLink(tenant, UUID.randomUUID(), link.until(), link.signature()).isValid(NOW, KEY))
                .isFalse();
        assertThat(new FileLink(UUID.randomUUID(), file, link.until(), link.signature()).isValid(NOW, KEY))
                .isFalse();
    }

    @Test
    void isWorthNothingWithAnotherKeyOrSignature() {
        assertThat(link.isValid(NOW, new byte[] {1, 2, 4})).isFalse();
        assertThat(new FileLink(tenant, file, link.until(), "").isValid(NOW, KEY))
                .isFalse();
        assertThat(new FileLink(tenant, file, link.until(), link.signature() + "=").isValid(NOW, KEY))
                .isFalse();
    }
}
