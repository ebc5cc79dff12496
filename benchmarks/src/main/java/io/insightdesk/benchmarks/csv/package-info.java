/** Real data from any CSV file, sent through the front door: {@code POST /api/v1/tickets}, as an agent. */
package io.insightdesk.benchmarks.csv;
