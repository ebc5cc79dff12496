package io.insightdesk.macro;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a prepared text may name, between double braces: {@code {{requester.firstName}}}. There is no logic: no sections, no
 * partials, nothing unescaped.
 */
public enum Placeholder {
    TICKET_NUMBER("ticket.number"),
    TICKET_SUBJECT("ticket.subject"),
    REQUESTER_NAME("requester.name"),
    REQUESTER_FIRST_NAME("requester.firstName"),
    REQUESTER_EMAIL("requester.email"),
    AGENT_NAME("agent.name"),
    AGENT_FIRST_NAME("agent.firstName"),
    TEAM_NAME("team.name"),
    TENANT_NAME("tenant.name");

    /** Exactly two braces on each side: three would leave the value unescaped. */
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{\\s*([A-Za-z.]{1,40})\\s*}}(?!})");

    private static final Pattern REST = Pattern.compile("\\{\\{[^{}]{0,40}}{0,2}|\\{\\{");

    private final String code;

    Placeholder(String code) {
        this.code = code;
    }

    /** What stands between the braces. */
    public String code() {
        return code;
    }

    /** As people write it. */
    public String tag() {
        return "{{" + code + "}}";
    }

    /** All of them as people write them. */
    public static String allTags() {
        return Arrays.stream(values()).map(Placeholder::tag).collect(Collectors.joining(", "));
    }

    /** What the text has in double braces and is no placeholder; what begins with braces and never ends, too. */
    public static List<String> unknownIn(String text) {
        var rest = TAG.matcher(text).replaceAll(tag -> find(tag.group(1)).isPresent() ? "" : "$0");
        return REST.matcher(rest)
                .results()
                .map(found -> found.group().strip())
                .distinct()
                .toList();
    }

    private static Optional<Placeholder> find(String code) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.code.equals(code))
                .findFirst();
    }
}
