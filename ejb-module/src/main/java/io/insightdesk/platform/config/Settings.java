package io.insightdesk.platform.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reading and checking of {@link Setting} values. */
public final class Settings {

    static final String FILE = ".file";

    private Settings() {}

    static Optional<String> lookUp(String key) {
        return lookUp(Settings::property, key);
    }

    /**
     * Checks every value that can be wrong by itself. Called before anything else of the application needs one.
     *
     * @throws SettingException naming all bad keys, in one line
     */
    public static void checkAll() {
        checkAll(Settings::property);
    }

    /** @param properties finds a value by its name */
    static void checkAll(Function<String, Optional<String>> properties) {
        var complaints = Arrays.stream(Setting.values())
                .flatMap(setting -> complaint(properties, setting).stream())
                .toList();
        if (!complaints.isEmpty()) {
            throw new SettingException("Wrong settings: " + String.join("; ", complaints));
        }
    }

    /** What an administrator should know of settings that nobody reads: a line for each. */
    public static List<String> warnings() {
        var names = new TreeSet<String>();
        config().getPropertyNames().forEach(names::add);
        names.addAll(System.getenv().keySet());
        return Stream.concat(UnknownKeys.warnings(names).stream(), mailPasswordWithoutUser())
                .toList();
    }

    private static Stream<String> mailPasswordWithoutUser() {
        return Setting.MAIL_PASSWORD.configured().isPresent()
                        && Setting.MAIL_USER.configured().isEmpty()
                ? Stream.of(Setting.MAIL_PASSWORD.key() + " is not used without " + Setting.MAIL_USER.key())
                : Stream.empty();
    }

    private static Optional<String> complaint(Function<String, Optional<String>> properties, Setting setting) {
        try {
            return lookUp(properties, setting.key()).flatMap(setting::complaint);
        } catch (SettingException unreadable) {
            return Optional.of(unreadable.getMessage());
        }
    }

    private static Optional<String> lookUp(Function<String, Optional<String>> properties, String key) {
        return value(properties, key).or(() -> value(properties, key + FILE).map(file -> readSecret(key + FILE, file)));
    }

    private static Optional<String> value(Function<String, Optional<String>> properties, String name) {
        return properties.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<String> property(String name) {
        return config().getOptionalValue(name, String.class);
    }

    private static Config config() {
        return ConfigProvider.getConfig(classLoader());
    }

    /** The first connections are made during the deployment, on a thread without a context class loader. */
    private static ClassLoader classLoader() {
        var ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : Settings.class.getClassLoader();
    }

    private static String readSecret(String name, String file) {
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw new SettingException(name + " names " + file + ", which is empty");
            }
            return secret;
        } catch (IOException | InvalidPathException unreadable) {
            throw new SettingException(name + " names " + file + ", which " + reason(unreadable));
        }
    }

    private static String reason(Exception unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (unreadable instanceof AccessDeniedException) {
            return System.getProperty("user.name") + " may not read";
        }
        return unreadable instanceof CharacterCodingException ? "is not UTF-8" : "can't be read";
    }
}
