package io.insightdesk.platform.input;

import java.util.regex.Pattern;

/** A text that counts how often it is looked at: how much work an expression has with it, on any machine. */
final class StepCounter implements CharSequence {

    private final String text;
    private long steps;

    private StepCounter(String text) {
        this.text = text;
    }

    /** Until nothing more is found, as replacing and splitting do. */
    static long ofFinding(Pattern expression, String text) {
        var counter = new StepCounter(text);
        var matcher = expression.matcher(counter);
        while (matcher.find()) {
            continue;
        }
        return counter.steps;
    }

    static long ofMatching(Pattern expression, String text) {
        var counter = new StepCounter(text);
        expression.matcher(counter).matches();
        return counter.steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        steps++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
