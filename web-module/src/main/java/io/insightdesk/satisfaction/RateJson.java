package io.insightdesk.satisfaction;

/** A rating. @param rating {@code good} or {@code bad} @param comment why, if one likes */
public record RateJson(String rating, String comment) {

    RateResolution input() {
        return new RateResolution(rating, comment);
    }
}
