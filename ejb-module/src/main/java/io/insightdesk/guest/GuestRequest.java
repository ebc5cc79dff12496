package io.insightdesk.guest;

/** What somebody without an account sent; may be anything. */
public record GuestRequest(String name, String email, String subject, String message) {}
