package io.insightdesk.platform.web;

import java.util.UUID;

/** Who can be addressed by a message to the open pages. */
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
