package io.insightdesk.account;

/** Counts of what went wrong in the last {@link SignInDelay#MEMORY}, by key. They may be lost at any time. */
public interface FailureCounters {

    /**
     * Counts one more.
     *
     * @return how many there are now
     */
    long add(String key);

    /** Takes one back that was none after all. */
    void takeBack(String key);

    /** Counts from nothing again. */
    void forget(String key);
}
