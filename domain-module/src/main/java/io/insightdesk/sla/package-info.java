/**
 * Service levels: what a tenant promises its customers ({@link io.insightdesk.sla.SlaPolicy}), and how each promise on a
 * ticket runs, pauses, is kept or is missed ({@link io.insightdesk.sla.SlaClock}, with its ledger).
 *
 * <p>Time is data here: a clock is a row with the instant at which it falls due. {@code docs/sla.md} has the rules.
 */
package io.insightdesk.sla;
