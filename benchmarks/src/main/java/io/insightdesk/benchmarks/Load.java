package io.insightdesk.benchmarks;

import java.time.Duration;

/** Something that keeps a number of callers busy, each sending its next request when the last one was answered. */
interface Load {

    String name();

    /** For the record: the command that was run. */
    String command(int callers, Duration time);

    Measurement run(int callers, Duration time);
}
