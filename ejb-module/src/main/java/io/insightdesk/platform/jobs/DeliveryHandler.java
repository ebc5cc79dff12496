package io.insightdesk.platform.jobs;

import java.util.Optional;

/**
 * Does the jobs of one kind of the lane {@link Lane#DELIVERY}; a CDI bean. Two steps: {@link #prepare} reads what is
 * needed, in a transaction under {@code Caller.system}; then {@link Delivery#deliver} talks to the outside, without a
 * transaction or connection held; then the job ends.
 *
 * <p>At least once: a node that dies between delivery and end leaves a job that is delivered again when its lease is
 * over. So each delivery carries the same identity every time (a mail its Message-ID), by which receivers know it.
 */
public interface DeliveryHandler<P extends Record> {

    JobKind<P> kind();

    /** What to deliver now, or empty when there is nothing to do any more. Throws like {@link JobHandler#handle}. */
    Optional<Delivery> prepare(P payload) throws Exception;

    /** The step outside. */
    @FunctionalInterface
    interface Delivery {

        /** @throws JobRefusedException when the other side refused for good */
        void deliver() throws Exception;
    }
}
