package io.insightdesk.platform.config;

import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * An address that PostgreSQL's driver reads, with parameters that it knows: it takes no notice of any other, as of a
 * misspelt sslmode.
 */
final class DatabaseAddress implements Check {

    private static final String FORM = "must look like jdbc:postgresql://host:port/database";

    @Override
    public Optional<String> complaint(String value) {
        if (!value.startsWith("jdbc:postgresql://") || Driver.parseURL(value, null) == null) {
            return Optional.of(FORM);
        }
        return parameters(value)
                .filter(name -> PGProperty.forName(name) == null)
                .findFirst()
                .map(name -> "has the parameter " + name + ", which the driver does not know");
    }

    private static Stream<String> parameters(String value) {
        var question = value.indexOf('?');
        return question < 0
                ? Stream.empty()
                : Stream.of(value.substring(question + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(parameter -> parameter.split("=", 2)[0]);
    }
}
