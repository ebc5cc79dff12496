package io.insightdesk.satisfaction;

/** How many resolutions a customer found good, and how many bad. */
public record RatingCount(int good, int bad) {

    public boolean isNone() {
        return good + bad == 0;
    }
}
