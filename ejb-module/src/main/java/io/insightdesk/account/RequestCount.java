package io.insightdesk.account;

/** How often something has called in this minute, the present call included, and in the last one. */
record RequestCount(long thisMinute, long lastMinute) {}
