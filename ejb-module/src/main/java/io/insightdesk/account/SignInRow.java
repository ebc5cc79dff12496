package io.insightdesk.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One of a person's sign-ins that is still good.
 *
 * @param family which one: what {@link LoginService#end} ends
 * @param api whether a program signed in, not a browser
 * @param userAgent as the client sent it last; {@code null} or empty when it did not
 * @param address the client's IP address when it last got a token
 */
public record SignInRow(UUID family, boolean api, Instant since, String userAgent, String address)
        implements Serializable {}
