package io.insightdesk.imports;

import static java.util.Map.entry;

import io.insightdesk.field.CustomField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses by its name which column is meant for a field, to spare the admin the obvious. */
public final class ColumnGuess {

    /** Letters and digits alone, in lower case; without "ticket" in front. */
    private static final Map<ImportField, Set<String>> NAMES = Map.ofEntries(
            entry(ImportField.EXTERNAL_ID, Set.of("id", "externalid", "number", "nummer", "key")),
            entry(ImportField.SUBJECT, Set.of("subject", "title", "summary", "betreff")),
            entry(ImportField.BODY, Set.of("body", "description", "text", "message", "beschreibung")),
            entry(ImportField.REQUESTER, Set.of("requester", "requesteremail", "customeremail", "email", "mail")),
            entry(ImportField.REQUESTER_NAME, Set.of("requestername", "customername", "customer", "name", "kunde")),
            entry(ImportField.STATUS, Set.of("status", "state")),
            entry(ImportField.PRIORITY, Set.of("priority", "priorität", "urgency")),
            entry(ImportField.TYPE, Set.of("type", "typ", "kind")),
            entry(ImportField.CHANNEL, Set.of("channel", "kanal", "via", "source")),
            entry(ImportField.TAGS, Set.of("tags", "labels")),
            entry(ImportField.CREATED_AT, Set.of("created", "createdat", "opened", "erstellt", "date")),
            entry(ImportField.SOLVED_AT, Set.of("solved", "solvedat", "resolved", "resolvedat", "gelöst")));

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final String TICKET = "ticket";

    private ColumnGuess() {}

    public static Optional<String> of(ImportField field, List<String> columns) {
        return columns.stream()
                .filter(column -> NAMES.get(field).contains(plain(column)))
                .findFirst();
    }

    /** The same for a field of the tenant's own: a column named like its key or one of its labels. */
    public static Optional<String> of(CustomField field, List<String> columns) {
        var names = Stream.of(
                        field.getKey(),
                        field.getLabels().en(),
                        field.getLabels().de())
                .filter(Objects::nonNull)
                .map(ColumnGuess::plain)
                .collect(Collectors.toSet());
        return columns.stream().filter(column -> names.contains(plain(column))).findFirst();
    }

    private static String plain(String column) {
        var name = OTHER_SIGNS.matcher(column.toLowerCase(Locale.ROOT)).replaceAll("");
        return name.startsWith(TICKET) && name.length() > TICKET.length() ? name.substring(TICKET.length()) : name;
    }
}
