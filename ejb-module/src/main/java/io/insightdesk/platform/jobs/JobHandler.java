package io.insightdesk.platform.jobs;

/**
 * Does the jobs of one kind of the lane {@link Lane#WORK}; a CDI bean. Runs in a transaction of its own under
 * {@code Caller.system}, and the job's end commits with whatever it writes: the effect happens exactly once.
 */
public interface JobHandler<P extends Record> {

    JobKind<P> kind();

    /**
     * @throws JobRefusedException when trying again is pointless; the job is dead at once
     * @throws Exception anything else: rolled back, and tried again later
     */
    void handle(P payload) throws Exception;

    /**
     * The job is given up: it was tried often enough, or refused. In the transaction that says so, under
     * {@code Caller.system}; whoever waits for the work is told here.
     *
     * @param reason the last failure, for administrators
     */
    default void giveUp(P payload, String reason) {
        // the dead job is all there is to say
    }
}
