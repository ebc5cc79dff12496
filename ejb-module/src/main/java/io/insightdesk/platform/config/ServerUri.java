package io.insightdesk.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a server of the Valkey kind. It may hold a password and is never repeated. */
final class ServerUri implements Check {

    private static final String FORM =
            "must look like redis://host:port or rediss://:password@host:port (%20 for a blank)";
    private static final List<String> SCHEMES = List.of("redis", "rediss");
    /** The number of the database, if any. */
    private static final Pattern DATABASE = Pattern.compile("|/|/\\d{1,4}");

    private static final int HIGHEST_PORT = 65_535;

    @Override
    public Optional<String> complaint(String value) {
        try {
            var uri = new URI(value);
            return Check.complainUnless(
                    SCHEMES.contains(String.valueOf(uri.getScheme()))
                            && uri.getHost() != null
                            && uri.getPort() >= 1
                            && uri.getPort() <= HIGHEST_PORT
                            && DATABASE.matcher(String.valueOf(uri.getPath())).matches(),
                    FORM);
        } catch (URISyntaxException malformed) {
            return Optional.of(FORM);
        }
    }
}
