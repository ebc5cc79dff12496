package io.insightdesk.platform;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;

/**
 * Reads JSON that others wrote. JSON-B and {@code JsonParser.skipObject} must not be given any: they look for the end of a
 * text that was cut off for ever. What PostgreSQL kept as {@code jsonb} is whole.
 */
public final class JsonText {

    /** Arrays and objects within each other, the outermost included. */
    public static final int DEEPEST = 64;

    /** Characters of one number: more digits than any field takes, and few enough to compute with at once. */
    public static final int LONGEST_NUMBER = 400;

    /** {@code JSON.createParser} would look through every archive for a provider at each call. */
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

    private JsonText() {}

    /**
     * Of several members with one name, the last one counts.
     *
     * @throws JsonException when the text is anything but one whole JSON object (RFC 8259), or is nested deeper or has
     *     longer numbers than is read here; a {@code JsonParsingException} where the place is known
     */
    public static JsonObject object(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            if (next(parser) != Event.START_OBJECT) {
                throw new JsonException("not an object");
            }
            var object = object(parser, 1);
            parser.hasNext(); // throws when anything but white space follows
            return object;
        }
    }

    private static Event next(JsonParser parser) {
        if (!parser.hasNext()) {
            throw new JsonException("it ends too early");
        }
        return parser.next();
    }

    private static JsonObject object(JsonParser parser, int depth) {
        var object = JSON.createObjectBuilder();
        for (var event = next(parser); event != Event.END_OBJECT; event = next(parser)) {
            var name = parser.getString();
            object.add(name, value(parser, next(parser), depth));
        }
        return object.build();
    }

    private static JsonArray array(JsonParser parser, int depth) {
        var array = JSON.createArrayBuilder();
        for (var event = next(parser); event != Event.END_ARRAY; event = next(parser)) {
            array.add(value(parser, event, depth));
        }
        return array.build();
    }

    private static JsonValue value(JsonParser parser, Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> array(parser, deeper(depth));
            case VALUE_STRING -> JSON.createValue(parser.getString());
            case VALUE_NUMBER -> number(parser);
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("not a value: " + event);
        };
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new JsonException("nested deeper than " + DEEPEST);
        }
        return depth + 1;
    }

    private static JsonNumber number(JsonParser parser) {
        if (parser.getString().length() > LONGEST_NUMBER) {
            throw new JsonException("a number of more than " + LONGEST_NUMBER + " characters");
        }
        return JSON.createValue(parser.getBigDecimal());
    }
}
