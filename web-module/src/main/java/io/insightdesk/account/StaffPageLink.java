package io.insightdesk.account;

import java.util.regex.Pattern;

/** Where staff find what a customer's address in the portal shows. */
final class StaffPageLink {

    private static final Pattern REQUEST = Pattern.compile("/portal/requests/([\\w-]{1,60})");

    private StaffPageLink() {}

    /** @param path under {@code /portal}, as the browser sent it */
    static String of(String path) {
        var request = REQUEST.matcher(path);
        if (request.matches()) {
            return "/agent/tickets/" + request.group(1);
        }
        return path.equals("/portal/new") ? "/agent/new" : "/agent/tickets";
    }
}
