package io.insightdesk.tenant;

import io.insightdesk.platform.config.Setting;

/** Addresses of pages as people outside reach them. */
public final class PageLink {

    private PageLink() {}

    /** @param path begins with a slash */
    public static String to(String host, String path) {
        var scheme = Setting.PUBLIC_SCHEME.text();
        return to(scheme, host, Setting.PUBLIC_PORT.number(), path);
    }

    static String to(String scheme, String host, int port, String path) {
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port) + path;
    }
}
