package io.insightdesk.account;

/** What somebody typed who wants an account; may be anything. */
public record Registration(String name, String email) {}
