package io.insightdesk.platform.input;

/**
 * A part of a draft that can be emptied: without the part nothing is changed, with one that has no value there is none from
 * then on. Constraints on the part are about its value.
 */
public interface Settable<T> {

    /** {@code null} for none. */
    T value();
}
