package io.insightdesk.imports;

import java.util.List;
import java.util.Map;

/**
 * What a row says, in the tenant's words where it has such.
 *
 * @param fields empty text where the row says nothing
 * @param customFields by their keys, only where the row says something; several values of a {@code multiChoice}, else one
 */
public record RowValues(Map<ImportField, String> fields, Map<String, List<String>> customFields) {}
