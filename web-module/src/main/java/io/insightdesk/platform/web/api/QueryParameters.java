package io.insightdesk.platform.web.api;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Ids;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A list's query parameters, strictly: what is not understood is refused, not passed over. */
public final class QueryParameters {

    public static final String CURSOR = "cursor";
    public static final String LIMIT = "limit";
    public static final String SORT = "sort";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final UriInfo uri;

    /**
     * @param known names; {@code field.*} stands for all that begin with {@code field.}
     * @throws MalformedQueryException when there is a parameter that is not known
     */
    public QueryParameters(UriInfo uri, String... known) {
        this.uri = uri;
        var names = List.of(known);
        for (var name : uri.getQueryParameters().keySet()) {
            if (names.stream().noneMatch(one -> fits(name, one))) {
                throw new MalformedQueryException(name, "must be one of: " + String.join(", ", names));
            }
        }
    }

    private static boolean fits(String name, String known) {
        return known.endsWith(".*") ? name.startsWith(beginning(known)) : name.equals(known);
    }

    private static String beginning(String family) {
        return family.substring(0, family.length() - 1);
    }

    /** The values of the parameters of a family such as {@code field.*}, by what stands behind the point. */
    public Map<String, Set<String>> manyOf(String family) {
        var found = new LinkedHashMap<String, Set<String>>();
        uri.getQueryParameters().keySet().stream()
                .filter(name -> fits(name, family))
                .forEach(name -> found.put(name.substring(beginning(family).length()), many(name)));
        return found;
    }

    /** The one value of a parameter; absent when it is not there. */
    public Optional<String> one(String name) {
        var values = uri.getQueryParameters().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new MalformedQueryException(name, "must be there once");
        }
        return values.stream().findFirst().map(value -> readable(name, value));
    }

    /** The values of a parameter, divided by commas or given several times. */
    public Set<String> many(String name) {
        var values = new LinkedHashSet<String>();
        for (var given : uri.getQueryParameters().getOrDefault(name, List.of())) {
            for (var value : readable(name, given).split(",", -1)) {
                if (value.isBlank()) {
                    throw new MalformedQueryException(name, "must not be empty");
                }
                values.add(value.strip());
            }
        }
        if (values.size() > Page.MOST) {
            throw new MalformedQueryException(name, "must have at most " + Page.MOST + " values");
        }
        return values;
    }

    public <T extends Enum<T>> Set<T> constants(String name, Class<T> type) {
        var found = new LinkedHashSet<T>();
        for (var value : many(name)) {
            found.add(constant(name, value, type));
        }
        return found;
    }

    private static <T extends Enum<T>> T constant(String name, String value, Class<T> type) {
        var codes = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        var index = codes.indexOf(value);
        if (index < 0) {
            throw new MalformedQueryException(name, "must be one of: " + String.join(", ", codes));
        }
        return type.getEnumConstants()[index];
    }

    public static UUID id(String name, String value) {
        return Ids.find(value).orElseThrow(() -> new MalformedQueryException(name, "must be an id"));
    }

    public Optional<Instant> moment(String name) {
        return one(name).map(value -> moment(name, value));
    }

    private static Instant moment(String name, String value) {
        try {
            var moment = OffsetDateTime.parse(value);
            if (moment.getYear() >= 0 && moment.getYear() <= 9999) {
                return moment.toInstant();
            }
        } catch (DateTimeException notAMoment) {
            throw new MalformedQueryException(name, "must be a moment like 2026-11-23T09:30:00Z");
        }
        throw new MalformedQueryException(name, "must be a moment of the years 0 to 9999");
    }

    public int limit() {
        return number(LIMIT, 1, Page.MOST).orElse(Page.DEFAULT_LIMIT);
    }

    public Optional<Integer> number(String name, int least, int most) {
        return one(name).map(value -> {
            if (NUMBER.matcher(value).matches()) {
                var number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new MalformedQueryException(name, "must be a number from " + least + " to " + most);
        });
    }

    /** Control characters, which no value has, would fail only in the database. */
    private static String readable(String name, String value) {
        if (value.codePoints().anyMatch(QueryParameters::isUnreadable)) {
            throw new MalformedQueryException(name, "must be text in UTF-8 without control characters");
        }
        return value;
    }

    private static boolean isUnreadable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
