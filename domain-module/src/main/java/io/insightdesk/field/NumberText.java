package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers as people and files write them, with a point. */
public final class NumberText {

    /** Characters: to read a number takes time that grows with the square of its digits. */
    private static final int LONGEST = 100;

    private NumberText() {}

    /** Empty for what is no number, and for one of more than 100 characters. */
    public static Optional<BigDecimal> read(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A number where it is one, else the text, which the rules of fields then refuse as such. */
    public static JsonNode json(String text) {
        return read(text).<JsonNode>map(JSON::numberNode).orElseGet(() -> JSON.stringNode(text));
    }
}
