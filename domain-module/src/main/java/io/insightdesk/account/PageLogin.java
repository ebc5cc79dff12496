package io.insightdesk.account;

/** A new sign-in of a browser: the login, and the cookie's secret. */
public record PageLogin(Login login, TokenSecret token) {}
