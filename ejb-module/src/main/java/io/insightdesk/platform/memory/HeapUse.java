package io.insightdesk.platform.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;

/**
 * How much of the heap the last garbage collections left in use: what is needed, without what only waits to be deleted.
 */
final class HeapUse {

    private HeapUse() {}

    /** Share of the largest heap that the JVM may take, from 0 to 1; 0 before the first collection. */
    static double afterCollection() {
        var used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return (double) used / Runtime.getRuntime().maxMemory();
    }
}
