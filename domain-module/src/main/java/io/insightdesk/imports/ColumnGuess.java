package io.insightdesk.imports;

import io.insightdesk.field.CustomField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses by its name which column is meant for a field, to spare the admin the obvious. */
public final class ColumnGuess {

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("\\d++");
    private static final String TICKET = "ticket";

    private ColumnGuess() {}

    public static Optional<String> of(ImportField field, List<String> columns) {
        return columns.stream()
                .filter(column -> field.columns().contains(plain(column)))
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

    /** The other columns that the file calls the same, as {@link ColumnNames} has numbered them. */
    public static List<String> repeated(String column, List<String> columns) {
        return columns.stream()
                .filter(other -> other.startsWith(column + " ")
                        && NUMBER.matcher(other.substring(column.length() + 1)).matches())
                .toList();
    }

    /** Letters and digits alone, in lower case; without "ticket" in front. */
    private static String plain(String column) {
        var name = OTHER_SIGNS.matcher(column.toLowerCase(Locale.ROOT)).replaceAll("");
        return name.startsWith(TICKET) && name.length() > TICKET.length() ? name.substring(TICKET.length()) : name;
    }
}
