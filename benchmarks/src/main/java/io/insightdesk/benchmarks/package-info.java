/**
 * Measures InsightDesk from outside, each bench beside a reference in the same run: machines differ and drift, ratios
 * hold. {@code ./insightdesk bench NAME} calls {@link io.insightdesk.benchmarks.Bench}.
 */
package io.insightdesk.benchmarks;
