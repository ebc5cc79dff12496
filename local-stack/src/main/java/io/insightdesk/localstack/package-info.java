/**
 * Starts everything InsightDesk needs on one machine, for {@code ./insightdesk up} and for the tests: PostgreSQL, a
 * Valkey-compatible server, a mail server, and Payara Server with the EAR. Nothing of the product depends on it.
 *
 * <p>One directory holds all data of a stack; one Java process, its supervisor, owns the directory and is the parent of
 * every server. Which processes run is written to {@code stack.json} there, so that the next call finds what a killed
 * supervisor left behind.
 */
package io.insightdesk.localstack;
