package io.insightdesk.platform.realtime;

import io.insightdesk.platform.cache.Valkey;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells all nodes. The own node is told directly, so that what happens on one node never depends on Valkey; the others
 * through Valkey's publish and subscribe. While Valkey is away the others are not told: their pages show the change when
 * they read next.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RealtimeBus {

    static final String CHANNEL = "insightdesk.realtime";

    private static final Logger LOG = Logger.getLogger(RealtimeBus.class.getName());
    private static final int MOST_WAITING = 10_000;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Valkey valkey;

    @Inject
    Event<RealtimeMessage> delivery;

    private final UUID node = UUID.randomUUID();
    private MessageQueue<RealtimeMessage> arrivals;
    private MessageQueue<RealtimeMessage> departures;
    private ValkeySubscriber subscriber;

    @PostConstruct
    void start() {
        arrivals = new MessageQueue<>("realtime-delivery", MOST_WAITING, this::deliver);
        departures = new MessageQueue<>("realtime-publisher", MOST_WAITING, this::send);
        subscriber = new ValkeySubscriber(CHANNEL, this::receive);
        arrivals.start(threads);
        departures.start(threads);
        subscriber.start(threads);
        LOG.log(
                Level.INFO,
                valkey.isAway()
                        ? "Broadcasts to other nodes are interrupted"
                        : "Broadcasts to other nodes go through Valkey");
    }

    /** Call it after the commit. Returns at once; delivery is in the order of the calls of a thread. */
    public void publish(RealtimeMessage message) {
        arrivals.put(message);
        if (!valkey.isAway()) {
            departures.put(message);
        }
    }

    private void send(RealtimeMessage message) {
        valkey.publish(CHANNEL, new Envelope(node, message).toJson());
    }

    private void receive(String json) {
        var envelope = Envelope.fromJson(json);
        if (envelope.isEmpty()) {
            LOG.log(Level.FINE, "Ignored an unknown message");
            return;
        }
        envelope.filter(foreign -> !foreign.node().equals(node))
                .map(Envelope::message)
                .ifPresent(arrivals::put);
    }

    private void deliver(RealtimeMessage message) {
        delivery.fire(message);
    }

    @PreDestroy
    void stop() {
        subscriber.stop();
        departures.stop();
        arrivals.stop();
    }
}
