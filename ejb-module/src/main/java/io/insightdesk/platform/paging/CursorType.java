package io.insightdesk.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@link Cursor}'s value is: a type of PostgreSQL, the class that the driver reads and takes, its text in a
 * cursor.
 */
public enum CursorType {
    /** A moment of the years 1 to 9999, or {@link OffsetDateTime#MAX} for PostgreSQL's {@code infinity}. */
    MOMENT("timestamptz", OffsetDateTime.class) {
        @Override
        String write(Object value) {
            return value.equals(OffsetDateTime.MAX)
                    ? NEVER
                    : ((OffsetDateTime) value).toInstant().toString();
        }

        @Override
        Optional<Object> read(String text) {
            if (text.equals(NEVER)) {
                return Optional.of(OffsetDateTime.MAX);
            }
            try {
                var moment = Instant.parse(text).atOffset(ZoneOffset.UTC);
                return moment.getYear() >= 1 && moment.getYear() <= 9999 ? Optional.of(moment) : Optional.empty();
            } catch (DateTimeException notAMoment) {
                return Optional.empty();
            }
        }
    },
    NUMBER("bigint", Long.class) {
        @Override
        Optional<Object> read(String text) {
            return LONG.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
        }
    },
    /** A small number, such as a priority's. */
    RANK("smallint", Integer.class) {
        @Override
        Optional<Object> read(String text) {
            return SHORT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }
    };

    private static final Pattern LONG = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{1,4}");
    private static final String NEVER = "infinity";

    private final String sql;
    private final Class<?> java;

    CursorType(String sql, Class<?> java) {
        this.sql = sql;
        this.java = java;
    }

    /** The type's name in SQL. */
    public String sql() {
        return sql;
    }

    /** As which class the driver reads it. */
    public Class<?> java() {
        return java;
    }

    String write(Object value) {
        return value.toString();
    }

    /** Empty for a text that no value of this type has. */
    abstract Optional<Object> read(String text);
}
