package io.insightdesk.ticket.bulk;

import io.insightdesk.ticket.work.UnrestoredField;
import java.util.List;

/**
 * A ticket that a bulk edit did not change, or that its undoing left.
 *
 * @param place in the order in which the tickets were taken, from 1
 * @param number with the tenant's prefix
 * @param reason of the refusal: the name of an {@code IllegalTransitionException.Reason}, {@code merged}, {@code gone},
 *     {@code permission}, {@code fields} (that the desk must fill in first), {@code archived} (what it sets) or {@code invalid};
 *     {@code null} when the undoing left something
 * @param kept what the undoing left
 */
public record SkippedTicket(int place, String number, String subject, String reason, List<UnrestoredField> kept) {}
