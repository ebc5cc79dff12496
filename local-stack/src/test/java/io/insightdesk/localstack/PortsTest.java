package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void portsChosenTogetherDiffer() {
        assertThat(Ports.free(20)).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void chosenPortCanBeListenedOn() {
        int port = Ports.free();

        assertThatCode(() -> Ports.requireFree(LOOPBACK, port)).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the holder is read from /proc")
    void takenPortIsRefusedWithTheNameOfItsHolder() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(LOOPBACK, port))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining(
                            "taken by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("java");
        }
    }

    @Test
    void addressOfAnotherMachineIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Ports.requireFree("192.0.2.77", 18199))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("192.0.2.77");
    }
}
