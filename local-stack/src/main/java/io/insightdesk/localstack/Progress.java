package io.insightdesk.localstack;

/** Hears what happens during a start, one line at a time, from any thread. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
