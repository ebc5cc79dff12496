package io.insightdesk.platform.config;

import java.util.Optional;

/**
 * Every configuration key, once. Values come from MicroProfile Config (environment, system properties, server
 * configuration), secrets also from a file named by the key with {@code .file} behind it
 * ({@code INSIGHTDESK_DATABASE_PASSWORD_FILE}). {@code docs/configuration.md} lists the same keys; a test compares.
 */
public enum Setting {
    DATABASE_URL("insightdesk.database.url", "jdbc:postgresql://localhost:5432/insightdesk"),
    DATABASE_USER("insightdesk.database.user", "insightdesk_app"),
    DATABASE_PASSWORD("insightdesk.database.password", ""),
    DATABASE_OWNER_USER("insightdesk.database.owner-user", "insightdesk_owner"),
    DATABASE_OWNER_PASSWORD("insightdesk.database.owner-password", ""),
    VALKEY_URL("insightdesk.valkey.url", "redis://localhost:6379"),
    MAIL_HOST("insightdesk.mail.host", "localhost"),
    MAIL_PORT("insightdesk.mail.port", "25"),
    MAIL_USER("insightdesk.mail.user", ""),
    MAIL_PASSWORD("insightdesk.mail.password", ""),
    MAIL_TLS("insightdesk.mail.tls", "off"),
    DEFAULT_TENANT("insightdesk.default-tenant", ""),
    PUBLIC_SCHEME("insightdesk.public-scheme", "https"),
    PUBLIC_PORT("insightdesk.public-port", "443"),
    TRUSTED_PROXIES("insightdesk.trusted-proxies", ""),
    SETUP_CODE("insightdesk.setup-code", ""),
    FILES_DIRECTORY("insightdesk.files.directory", "insightdesk-files"),
    FILES_MOST_MIB("insightdesk.files.most-mib", "20"),
    FILES_PER_MESSAGE("insightdesk.files.per-message", "10"),
    FILES_FORBIDDEN(
            "insightdesk.files.forbidden",
            "application/x-msdownload, application/x-elf, application/x-mach-o, application/x-mach-o-executable, "
                    + "application/x-mach-o-universal, application/java-vm, application/x-sh, application/x-bat"),
    API_PER_MINUTE("insightdesk.api.per-minute", "1200"),
    UNDO_SECONDS("insightdesk.undo-seconds", "10"),
    IMPORT_MEBIBYTES("insightdesk.import.mebibytes", "50"),
    DEMO("insightdesk.demo", "false");

    /** The highest {@link #API_PER_MINUTE}. */
    public static final int MOST_CALLS = 1_000_000;

    private final String key;
    private final String defaultValue;

    Setting(String key, String defaultValue) {
        this.key = key;
        this.defaultValue = defaultValue;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** The configured value, or the default. An empty value counts as not set. */
    public String text() {
        return configured().orElse(defaultValue);
    }

    public Optional<String> configured() {
        return Settings.lookUp(key);
    }

    /** @throws SettingException naming the key when the value is not a number between {@code least} and {@code most} */
    public int number(int least, int most) {
        return Settings.number(this, least, most);
    }

    /** @throws SettingException naming the key when the value is neither {@code true} nor {@code false} */
    public boolean flag() {
        return Settings.oneOf(this, "true", "false").equals("true");
    }
}
