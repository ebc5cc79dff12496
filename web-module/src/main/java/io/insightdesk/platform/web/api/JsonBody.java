package io.insightdesk.platform.web.api;

import io.insightdesk.platform.JsonText;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body as JSON: the one way in, of the API and of servlets that are sent JSON. */
public final class JsonBody {

    private JsonBody() {}

    /**
     * The body as a record.
     *
     * @throws MalformedCallException when it is anything but one whole JSON object in UTF-8
     * @throws InvalidInputException naming each member of another type than the record's
     */
    public static <T> T read(byte[] body, Class<T> type) {
        return read(object(body), type, RecordMembers.isPatch(type));
    }

    /** An empty body is an object without members: most actions need none. */
    static <T> T readOrEmpty(byte[] body, Class<T> type) {
        return read(objectOrEmpty(body), type, RecordMembers.isPatch(type));
    }

    /** The same as a merge patch, whatever the record says. */
    static <T> T readPatch(byte[] body, Class<T> type) {
        return read(objectOrEmpty(body), type, true);
    }

    private static JsonObject objectOrEmpty(byte[] body) {
        var text = decode(body);
        return text.isBlank() ? JsonObject.EMPTY_JSON_OBJECT : object(text);
    }

    private static <T> T read(JsonObject object, Class<T> type, boolean patch) {
        var check = new InputCheck();
        var read = new RecordMembers(check).read(type, object, "", patch);
        check.throwIfWrong();
        return read;
    }

    static JsonObject object(byte[] body) {
        return object(decode(body));
    }

    private static JsonObject object(String text) {
        try {
            return JsonText.object(text);
        } catch (JsonParsingException malformed) {
            var at = malformed.getLocation();
            throw new MalformedCallException(
                    "The body is not JSON: line %d, column %d.".formatted(at.getLineNumber(), at.getColumnNumber()),
                    malformed);
        } catch (JsonException malformed) {
            throw new MalformedCallException(
                    "The body is not a valid JSON object: " + malformed.getMessage() + ".", malformed);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedCallException("The body is not valid UTF-8.", notUtf8);
        }
    }
}
