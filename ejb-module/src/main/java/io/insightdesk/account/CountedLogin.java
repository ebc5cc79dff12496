package io.insightdesk.account;

/** A login, and how many calls its token has made in this minute, the present one included, and in the last one. */
record CountedLogin(Login login, long thisMinute, long lastMinute) {}
