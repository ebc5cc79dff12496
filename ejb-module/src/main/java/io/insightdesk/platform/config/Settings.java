package io.insightdesk.platform.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reading and checking of {@link Setting} values. */
public final class Settings {

    private static final int SHORTEST_SETUP_CODE = 16;

    private Settings() {}

    static Optional<String> lookUp(String key) {
        var config = ConfigProvider.getConfig(classLoader());
        return config.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .or(() -> config.getOptionalValue(key + ".file", String.class).map(file -> readSecret(key, file)))
                .filter(value -> !value.isBlank());
    }

    /** The first connections are made during the deployment, on a thread without a context class loader. */
    private static ClassLoader classLoader() {
        var ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : Settings.class.getClassLoader();
    }

    static int number(Setting setting, int least, int most) {
        try {
            var value = Integer.parseInt(setting.text().trim());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new SettingException(rangeMessage(setting, least, most), notANumber);
        }
        throw new SettingException(rangeMessage(setting, least, most));
    }

    static String oneOf(Setting setting, String... allowed) {
        var value = setting.text().trim();
        if (!List.of(allowed).contains(value)) {
            throw new SettingException(setting.key() + " must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** Checks every value that can be wrong by itself. @throws SettingException naming the first bad key */
    public static void checkAll() {
        if (!Setting.DATABASE_URL.text().startsWith("jdbc:postgresql:")) {
            throw new SettingException(Setting.DATABASE_URL.key() + " must start with jdbc:postgresql:");
        }
        var valkey = uri(Setting.VALKEY_URL);
        if (!List.of("redis", "rediss").contains(String.valueOf(valkey.getScheme())) || valkey.getHost() == null) {
            throw new SettingException(Setting.VALKEY_URL.key() + " must look like redis://host:port");
        }
        Setting.MAIL_PORT.number(1, 65535);
        Setting.PUBLIC_PORT.number(1, 65535);
        Setting.FILES_MOST_MIB.number(1, 1024);
        Setting.FILES_PER_MESSAGE.number(1, 100);
        Setting.API_PER_MINUTE.number(0, Setting.MOST_CALLS);
        Setting.UNDO_SECONDS.number(0, 60);
        Setting.IMPORT_MEBIBYTES.number(1, 500);
        Setting.DEMO.flag();
        oneOf(Setting.MAIL_TLS, "off", "starttls", "tls");
        oneOf(Setting.PUBLIC_SCHEME, "http", "https");
        if (Setting.SETUP_CODE
                .configured()
                .filter(code -> code.length() < SHORTEST_SETUP_CODE)
                .isPresent()) {
            throw new SettingException(
                    Setting.SETUP_CODE.key() + " must have at least " + SHORTEST_SETUP_CODE + " characters");
        }
    }

    private static URI uri(Setting setting) {
        try {
            return URI.create(setting.text());
        } catch (IllegalArgumentException malformed) {
            throw new SettingException(setting.key() + " is not an address", malformed);
        }
    }

    private static String readSecret(String key, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new SettingException("the file named by " + key + ".file can't be read", unreadable);
        }
    }

    private static String rangeMessage(Setting setting, int least, int most) {
        return setting.key() + " must be a number from " + least + " to " + most;
    }
}
