/**
 * Calls that nobody would write by hand: made from the OpenAPI document and from the pages' own forms and parameters, with
 * something odd in each. See {@link io.insightdesk.generated.GeneratedCallsST}.
 */
package io.insightdesk.generated;
