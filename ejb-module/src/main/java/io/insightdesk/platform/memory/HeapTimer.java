package io.insightdesk.platform.memory;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Looks each minute how full the heap is, and warns before it is too late. Not by the JVM's own notification: its threshold
 * is one for all applications of the server, and its listener would hold this one after it has been undeployed.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeapTimer {

    private static final Logger LOG = Logger.getLogger(HeapTimer.class.getName());

    @Inject
    MetricRegistry registry;

    private final HeapAlarm alarm = new HeapAlarm();

    @PostConstruct
    void register() {
        registry.gauge(
                Metadata.builder()
                        .withName("insightdesk_heap_after_collection_ratio")
                        .withDescription("Share of the largest heap that the last garbage collections left in use")
                        .build(),
                HeapUse::afterCollection);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        var share = HeapUse.afterCollection();
        switch (alarm.look(share)) {
            case FULL ->
                LOG.log(
                        Level.WARNING,
                        "{0} % of the heap are in use after garbage collection: give the server more (-Xmx), or find what"
                                + " fills it (docs/monitoring.md)",
                        percent(share));
            case ROOM -> LOG.log(Level.INFO, "{0} % of the heap are in use after garbage collection", percent(share));
            case NONE -> LOG.log(Level.FINEST, "{0} % of the heap", percent(share));
        }
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
