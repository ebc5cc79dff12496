package io.insightdesk.account;

/** What somebody typed who wants an account; not validated yet. */
public record Registration(String name, String email) {}
