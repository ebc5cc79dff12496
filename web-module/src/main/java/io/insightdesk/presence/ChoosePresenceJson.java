package io.insightdesk.presence;

/**
 * Which state one is in from now on.
 *
 * @param status {@code online}, {@code busy}, {@code away} or {@code offline}
 */
public record ChoosePresenceJson(String status) {}
