/**
 * What a tenant asks of a ticket beyond subject and message: its own fields
 * ({@link io.insightdesk.field.CustomField}) with their values ({@link io.insightdesk.field.CustomFields}). Knows no tickets:
 * whoever has values asks {@link io.insightdesk.field.FieldDefinitions}. {@code docs/custom-fields.md} has the rules.
 */
package io.insightdesk.field;
