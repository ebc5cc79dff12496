/**
 * The common ground of the REST API under {@code /api/v1}: reading of JSON and query parameters, lists, versions as entity
 * tags, safe repetition of calls, problem documents, the OpenAPI document. Resources are in their features.
 */
package io.insightdesk.platform.web.api;
