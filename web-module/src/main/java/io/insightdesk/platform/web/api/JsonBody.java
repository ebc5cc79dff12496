package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request's body as a JSON object. */
final class JsonBody {

    /** {@code JSON.createParser} would look through every archive for a provider at each call. */
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

    private JsonBody() {}

    /**
     * An empty body is an object without members: most actions need none.
     *
     * @throws MalformedCallException when it is anything but one JSON object (RFC 8259) in UTF-8
     */
    static JsonObject read(InputStream body) throws IOException {
        var text = decode(body.readAllBytes());
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            return only(parser);
        } catch (JsonParsingException malformed) {
            var at = malformed.getLocation();
            throw new MalformedCallException(
                    "The body is not JSON: line %d, column %d.".formatted(at.getLineNumber(), at.getColumnNumber()),
                    malformed);
        } catch (JsonException malformed) {
            throw new MalformedCallException("The body is not JSON.", malformed);
        } catch (RuntimeException tooDeep) { // all that the parser says of too many nested arrays
            throw new MalformedCallException(
                    "The body is not JSON that can be read: perhaps nested too deep.", tooDeep);
        }
    }

    private static JsonObject only(JsonParser parser) {
        if (parser.next() != JsonParser.Event.START_OBJECT) {
            throw new JsonException("not an object");
        }
        var object = parser.getObject();
        parser.hasNext(); // throws when anything but white space follows
        return object;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedCallException("The body is not in UTF-8.", notUtf8);
        }
    }
}
