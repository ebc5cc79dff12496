package io.insightdesk.platform.realtime;

import java.util.UUID;

/**
 * That something changed. Published after a commit with {@link RealtimeBus#publish}; observed on every node as a CDI event
 * of this type, on a thread without a caller.
 *
 * @param topic what happened, like {@code ticket.submitted}
 * @param subject the id of what it happened to
 */
public record RealtimeMessage(UUID tenant, String topic, UUID subject, Audience audience) {}
