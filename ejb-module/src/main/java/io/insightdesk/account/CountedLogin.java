package io.insightdesk.account;

/** A login, and how often its token has called. */
record CountedLogin(Login login, CallCount calls) {}
