/** Patches of tickets: {@code PatchCheck} says what is wrong with one, {@code PatchRules} makes it. */
package io.insightdesk.ticket.patch;
