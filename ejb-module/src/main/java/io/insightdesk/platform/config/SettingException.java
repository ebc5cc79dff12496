package io.insightdesk.platform.config;

/** Configured values can't be used. Stops the start; the message names the keys, never the value of a secret. */
public class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message);
    }
}
