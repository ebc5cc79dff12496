package io.insightdesk.generated;

import io.insightdesk.system.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came back of all calls: how often which status, and each answer that should not have been given. */
final class Findings {

    /** Names of classes and traces, which tell a stranger what is inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bjavax?\\.(lang|util|io|sql|time)\\.[A-Z]|jakarta\\.[a-z.]+\\.[A-Z]\\w*Exception"
                    + "|\\borg\\.(postgresql|eclipse|glassfish|jboss|apache|omnifaces|primefaces)\\.|io\\.insightdesk\\.|\\bat [\\w.$/]+\\(\\w+\\.java:\\d+\\)|PSQLException|SQLSTATE");

    private static final int SHOWN = 300;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    synchronized void add(String who, String kind, Call call, Answer answer) {
        counts.merge(kind + " " + answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 || INSIDE.matcher(answer.body()).find()) {
            wrong.add(who + ": " + call + "\n    -> " + shortened(answer.toString()));
        }
    }

    synchronized void addSilence(String who, String kind, Call call, Throwable failure) {
        counts.merge(kind + " no answer", 1, Integer::sum);
        wrong.add(who + ": " + call + "\n    -> " + failure + ", " + failure.getCause());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    synchronized int calls() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often which kind of call got which status. */
    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }
}
