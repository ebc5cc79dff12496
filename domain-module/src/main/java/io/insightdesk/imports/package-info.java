/**
 * Brings the tickets of another help desk over from a CSV file. A file is uploaded and cut into chunks of rows; a
 * mapping says which columns become which fields; a check reports every row that would be refused and writes no ticket;
 * then jobs take over one chunk each, in a transaction with its end. {@code docs/import.md} has the rules for
 * administrators.
 */
package io.insightdesk.imports;
