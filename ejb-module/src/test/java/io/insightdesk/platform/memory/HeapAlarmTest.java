package io.insightdesk.platform.memory;

import static io.insightdesk.platform.memory.HeapAlarm.Change.FULL;
import static io.insightdesk.platform.memory.HeapAlarm.Change.NONE;
import static io.insightdesk.platform.memory.HeapAlarm.Change.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HeapAlarmTest {

    @Test
    void aFullHeapIsSaidOnceAndSoIsThatThereIsRoomAgain() {
        var alarm = new HeapAlarm();

        var said = DoubleStream.of(0.5, 0.79, 0.8, 0.95, 0.79, 0.81, 0.69, 0.5, 0.85)
                .mapToObj(alarm::look);

        assertThat(said).containsExactly(NONE, NONE, FULL, NONE, NONE, NONE, ROOM, NONE, FULL);
    }

    @Test
    void aShareIsOfTheWholeHeap() {
        assertThat(HeapUse.afterCollection()).isBetween(0.0, 1.0);
    }
}
