package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortOwnerTest {

    private static final String LISTENER =
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 424242 1 0 100 0";
    private static final String CONNECTION =
            "   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 515151 1 0 20 4";

    @Test
    void listenerIsKnownByItsPort() {
        assertThat(PortOwner.inode(LISTENER, 8080)).contains("424242");
    }

    @Test
    void listenerOnAnotherPortIsNotMeant() {
        assertThat(PortOwner.inode(LISTENER, 8081)).isEmpty();
    }

    @Test
    void connectionOnThePortIsNoListener() {
        assertThat(PortOwner.inode(CONNECTION, 8080)).isEmpty();
    }
}
