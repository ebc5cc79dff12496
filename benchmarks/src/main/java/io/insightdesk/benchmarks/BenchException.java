package io.insightdesk.benchmarks;

/** A bench cannot do what was asked; the message is meant for the person at the keyboard. */
public class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
