package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.node.ObjectNode;

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

    private static ObjectNode objectOrEmpty(byte[] body) {
        var text = decode(body);
        return text.isBlank() ? JSON.objectNode() : object(text);
    }

    private static <T> T read(ObjectNode object, Class<T> type, boolean patch) {
        var check = new InputCheck();
        var read = new RecordMembers(check).read(type, object, "", patch);
        check.throwIfWrong();
        return read;
    }

    static ObjectNode object(byte[] body) {
        return object(decode(body));
    }

    private static ObjectNode object(String text) {
        try {
            return Json.object(text);
        } catch (StreamReadException malformed) {
            var at = malformed.getLocation();
            throw new MalformedCallException(
                    "The body is not JSON: line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()), malformed);
        } catch (StreamConstraintsException beyond) {
            throw new MalformedCallException(
                    "The body is nested deeper than %d, or has a number of more than %d characters."
                            .formatted(Json.DEEPEST, Json.LONGEST_NUMBER),
                    beyond);
        } catch (JacksonException malformed) {
            throw new MalformedCallException("The body is not one JSON object.", malformed);
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
