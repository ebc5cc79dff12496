package io.insightdesk.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that people choose from, in alphabetical order. */
public final class TimeZones {

    /** The names that people know; the others are old spellings and offsets. */
    private static final Pattern PLACE =
            Pattern.compile("UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(PLACE.asMatchPredicate())
            .sorted()
            .toList();

    private TimeZones() {}

    /** @param chosen a zone that is in the list in any case; nothing when empty */
    public static List<String> with(String chosen) {
        return chosen.isEmpty() || ALL.contains(chosen)
                ? ALL
                : Stream.concat(Stream.of(chosen), ALL.stream()).toList();
    }
}
