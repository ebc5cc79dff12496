package io.insightdesk.account;

/**
 * From where a sign-in came.
 *
 * @param address the client's IP address
 * @param userAgent as the client sent it, cut to {@value #LONGEST_AGENT} characters
 */
public record LoginOrigin(String address, String userAgent) {

    private static final int LONGEST_AGENT = 200;

    public LoginOrigin {
        if (userAgent == null) {
            userAgent = "";
        } else if (userAgent.length() > LONGEST_AGENT) {
            userAgent = userAgent.substring(0, LONGEST_AGENT);
        }
    }
}
