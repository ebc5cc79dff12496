/** Calls that are safe to send again: each happens once and is answered the same each time. */
package io.insightdesk.platform.idempotency;
