package io.insightdesk.satisfaction;

/**
 * What a customer thinks of a resolution, unchecked; {@code null} means not given.
 *
 * @param rating {@code good} or {@code bad}
 * @param comment up to 2,000 characters
 */
public record RateResolution(String rating, String comment) {}
