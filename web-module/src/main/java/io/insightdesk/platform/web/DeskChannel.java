package io.insightdesk.platform.web;

import java.util.UUID;

/** The one push channel of the pages, and whom a message on it can address. */
public final class DeskChannel {

    /** The channel's name in {@code live.xhtml}. */
    public static final String NAME = "desk";

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
