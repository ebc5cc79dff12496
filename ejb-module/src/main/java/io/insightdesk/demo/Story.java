package io.insightdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One ticket of the demo as a short story; an empty answer means that it has not been given yet. */
record Story(String subject, String request, String answer, String thanks, String priority, List<String> tags) {

    private static final Pattern COLUMNS = Pattern.compile("\\|");

    /** Reads {@code stories-NAME.txt}: a line a story, parts by {@code |}. */
    static List<Story> of(String name) {
        try (InputStream file = Story.class.getResourceAsStream("stories-" + name + ".txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Story::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Story parse(String line) {
        var parts = COLUMNS.split(line, -1);
        return new Story(
                parts[0].strip(),
                parts[1].strip(),
                parts[2].strip(),
                parts[3].strip(),
                parts[4].strip(),
                Stream.of(parts[5].split(",")).map(String::strip).toList());
    }
}
