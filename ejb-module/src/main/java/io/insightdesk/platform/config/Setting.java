package io.insightdesk.platform.config;

import java.util.Optional;

/**
 * Every configuration key, once, with what its value must be like. Values come from MicroProfile Config (environment,
 * system properties, server configuration), secrets also from a file named by the key with {@code .file} behind it
 * ({@code INSIGHTDESK_DATABASE_PASSWORD_FILE}). {@code docs/configuration.md} lists the same keys; a test compares.
 */
public enum Setting {
    DATABASE_URL("insightdesk.database.url", "jdbc:postgresql://localhost:5432/insightdesk", new DatabaseAddress()),
    DATABASE_USER("insightdesk.database.user", "insightdesk_app", Check.ANYTHING),
    DATABASE_PASSWORD("insightdesk.database.password", "", Check.ANYTHING),
    DATABASE_OWNER_USER("insightdesk.database.owner-user", "insightdesk_owner", Check.ANYTHING),
    DATABASE_OWNER_PASSWORD("insightdesk.database.owner-password", "", Check.ANYTHING),
    DATABASE_WAIT_SECONDS("insightdesk.database.wait-seconds", "300", Check.number(0, 86_400)),
    VALKEY_URL("insightdesk.valkey.url", "redis://localhost:6379", new ServerUri()),
    MAIL_HOST("insightdesk.mail.host", "localhost", new HostName()),
    MAIL_PORT("insightdesk.mail.port", "25", Check.number(1, 65_535)),
    MAIL_USER("insightdesk.mail.user", "", Check.ANYTHING),
    MAIL_PASSWORD("insightdesk.mail.password", "", Check.ANYTHING),
    MAIL_TLS("insightdesk.mail.tls", "off", Check.oneOf("off", "starttls", "tls")),
    DEFAULT_TENANT(
            "insightdesk.default-tenant",
            "",
            Check.matching(Check.TENANT_NAME, "must be the short name of a tenant, like acme")),
    PUBLIC_SCHEME("insightdesk.public-scheme", "https", Check.oneOf("http", "https")),
    PUBLIC_PORT("insightdesk.public-port", "443", Check.number(1, 65_535)),
    TRUSTED_PROXIES("insightdesk.trusted-proxies", "", AddressRanges.CHECK),
    SETUP_CODE("insightdesk.setup-code", "", Check.atLeast(16)),
    FILES_DIRECTORY("insightdesk.files.directory", "insightdesk-files", new WritableDirectory()),
    FILES_MOST_MIB("insightdesk.files.most-mib", "20", Check.number(1, 1024)),
    FILES_PER_MESSAGE("insightdesk.files.per-message", "10", Check.number(1, 100)),
    FILES_FORBIDDEN(
            "insightdesk.files.forbidden",
            "application/x-msdownload, application/x-elf, application/x-mach-o, application/x-mach-o-executable, "
                    + "application/x-mach-o-universal, application/java-vm, application/x-sh, application/x-bat",
            MediaTypes.CHECK),
    API_PER_MINUTE("insightdesk.api.per-minute", "1200", Check.number(0, 1_000_000)),
    HTTP_PER_ADDRESS("insightdesk.http.per-address", "32", Check.number(0, 100_000)),
    PAGES_PER_MINUTE("insightdesk.pages.per-minute", "600", Check.number(0, 1_000_000)),
    PAGES_PER_ADDRESS("insightdesk.pages.per-address", "1200", Check.number(0, 1_000_000)),
    UNDO_SECONDS("insightdesk.undo-seconds", "10", Check.number(0, 60)),
    IMPORT_MEBIBYTES("insightdesk.import.mebibytes", "50", Check.number(1, 500)),
    DEMO("insightdesk.demo", "false", Check.oneOf("true", "false"));

    private final String key;
    private final String defaultValue;
    private final Check check;

    Setting(String key, String defaultValue, Check check) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.check = check;
    }

    public String key() {
        return key;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /**
     * The configured value, or the default. An empty value counts as not set, blanks around one are dropped.
     *
     * @throws SettingException when the file that holds it can't be read
     */
    public String text() {
        return configured().orElse(defaultValue);
    }

    public Optional<String> configured() {
        return Settings.lookUp(key);
    }

    /** @throws SettingException when it is not a number in the setting's range */
    public int number() {
        return Integer.parseInt(checked());
    }

    /** @throws SettingException when it is neither {@code true} nor {@code false} */
    public boolean flag() {
        return Boolean.parseBoolean(checked());
    }

    /**
     * {@link #text}.
     *
     * @throws SettingException naming the key when it is not as it must be
     */
    String checked() {
        var text = text();
        complaint(text).ifPresent(complaint -> {
            throw new SettingException(complaint);
        });
        return text;
    }

    /** What is wrong with this value, with the key; an empty one is right. */
    Optional<String> complaint(String value) {
        return value.isEmpty() ? Optional.empty() : check.complaint(value).map(wrong -> key + " " + wrong);
    }
}
