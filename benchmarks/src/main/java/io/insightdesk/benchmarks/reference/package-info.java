/**
 * What {@code list-page} is measured beside: the least that a Faces page and a PrimeFaces table with the same rows can
 * be. Deployed for the run as an archive of its own, and so no part of the product.
 */
package io.insightdesk.benchmarks.reference;
