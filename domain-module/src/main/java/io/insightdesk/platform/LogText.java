package io.insightdesk.platform;

/**
 * Text for the server's log, in which nothing that people sent begins a line of its own, moves a terminal's cursor or is
 * endless: characters that are no print are written as in Java sources.
 */
public final class LogText {

    private static final int LONGEST = 2000;
    private static final String CUT = "…";

    private LogText() {}

    /** @param text {@code null} stays {@code null} */
    public static String escaped(String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        var escaped = new StringBuilder();
        text.chars().limit(LONGEST).forEach(letter -> {
            if (isPlain(letter)) {
                escaped.append((char) letter);
            } else {
                escaped.append("\\u%04x".formatted(letter));
            }
        });
        return text.length() > LONGEST ? escaped.append(CUT).toString() : escaped.toString();
    }

    /** The same failure with the same trace, whatever the messages in it quote. */
    public static Throwable escaped(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!isPlain(cause.toString())) {
                return new Quoted(failure);
            }
        }
        return failure;
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(LogText::isPlain);
    }

    private static boolean isPlain(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Prints like the failure that it stands for. */
    private static final class Quoted extends Exception {

        private static final long serialVersionUID = 1L;

        private final String text;

        Quoted(Throwable failure) {
            super(null, failure.getCause() == null ? null : new Quoted(failure.getCause()));
            text = escaped(failure.toString());
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
