/**
 * What is kept in Valkey to be fast and may be lost at any moment. Nothing here ever fails or makes anybody wait: without
 * Valkey each question is answered "not known".
 */
package io.insightdesk.platform.cache;
