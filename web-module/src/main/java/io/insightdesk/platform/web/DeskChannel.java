package io.insightdesk.platform.web;

import java.util.UUID;

/** Whom a message to the open pages can address. */
public final class DeskChannel {

    private DeskChannel() {}

    /** Everybody who works at the tenant's desk. */
    public static String ofDesk(UUID tenant) {
        return "agents:" + tenant;
    }

    /** One person, on all their pages. */
    public static String ofAccount(UUID account) {
        return "account:" + account;
    }
}
