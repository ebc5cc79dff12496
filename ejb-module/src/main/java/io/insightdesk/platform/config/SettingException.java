package io.insightdesk.platform.config;

/** A configured value can't be used. Stops the start; the message names the key, never the value of a secret. */
public class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message);
    }

    SettingException(String message, Throwable cause) {
        super(message, cause);
    }
}
