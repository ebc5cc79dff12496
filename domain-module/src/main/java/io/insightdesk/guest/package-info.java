/**
 * Requests of people who have no account: sent by a public form, followed and answered by the signed link of the mails.
 * Only where the tenant wants it.
 */
package io.insightdesk.guest;
