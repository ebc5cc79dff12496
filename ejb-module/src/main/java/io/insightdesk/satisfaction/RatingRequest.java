package io.insightdesk.satisfaction;

import java.util.Optional;

/**
 * What the link of a mail asks about.
 *
 * @param number of the request, with the tenant's prefix
 * @param open whether it can be rated
 * @param rating what was said already; empty when nothing, or when the request was opened again
 */
public record RatingRequest(String number, String subject, boolean open, Optional<Rating> rating) {}
