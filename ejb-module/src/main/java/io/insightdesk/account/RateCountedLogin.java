package io.insightdesk.account;

/** A login, and how often its token has called. */
record RateCountedLogin(Login login, RequestCount calls) {}
