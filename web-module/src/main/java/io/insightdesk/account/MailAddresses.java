package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Mail addresses for people to read. */
@Named
@ApplicationScoped
public class MailAddresses {

    /** With the letters of an internationalised domain. */
    public String shown(String address) {
        return EmailAddress.shown(address);
    }
}
