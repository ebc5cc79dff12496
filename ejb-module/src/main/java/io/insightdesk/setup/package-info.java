/**
 * How the operator of an installation creates tenants, the first one included: with a code of the configuration, because
 * no person of any tenant may. A feature of its own, since it needs tenants and people, and people already need tenants.
 */
package io.insightdesk.setup;
