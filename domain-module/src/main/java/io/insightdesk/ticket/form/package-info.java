/**
 * The forms that a tenant has for kinds of requests ({@link io.insightdesk.ticket.form.TicketForm}): which custom fields each
 * asks, and when. Whoever has a ticket's values asks the {@link io.insightdesk.ticket.form.FormDefinitions} what shows, and has it
 * filled by {@link io.insightdesk.ticket.form.FormValuesInput}. {@code docs/custom-fields.md} has the rules.
 */
package io.insightdesk.ticket.form;
