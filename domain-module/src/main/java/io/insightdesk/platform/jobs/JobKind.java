package io.insightdesk.platform.jobs;

/**
 * A kind of job: the feature that offers the work declares it as a constant, the handler names it, and whoever enqueues
 * uses it. The name is stored, so it stays the same for as long as rows of it may exist.
 *
 * @param name like {@code mail} or {@code ticket.close}
 * @param payload a record of ids and parameters
 */
public record JobKind<P extends Record>(String name, Lane lane, Class<P> payload) {}
