package io.insightdesk.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All JSON of the application, by Jackson: what the API takes and answers, what is stored as {@code jsonb}, jobs, and what
 * nodes tell each other. Records are written from their fields: every member is there, in the order of the record, {@code
 * null} where there is nothing, unless an annotation says otherwise; times as ISO 8601 in UTC. What others wrote is read
 * within the bounds that are said here; of several members with one name, the last one counts.
 */
public final class Json {

    /** Arrays and objects within each other, the outermost included. */
    public static final int DEEPEST = 64;

    /** Characters of one number: more than any field takes, and few enough to compute with at once. */
    public static final int LONGEST_NUMBER = 400;

    /** Makes values. */
    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Names are looked up in no table of those seen before: who sends them could make them all collide. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private Json() {}

    /**
     * One JSON value on one line.
     *
     * @param value a record, a collection, a tree or a plain value; {@code null} is written as such
     * @throws JacksonException when something in it can't be written, which is a fault of its type
     */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** {@link #write} in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The one value that a text is. Members that the type does not have are passed over; what is missing is {@code null}, or 0
     * or false.
     *
     * @param json not {@code null}
     * @return {@code null} for JSON's null, unless the type is a tree
     * @throws JacksonException when the text is anything but one whole JSON value (RFC 8259) within the bounds of this class
     *     that fits the type
     */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * The elements of an array.
     *
     * @param json not {@code null}
     * @return {@code null} for JSON's null
     * @throws JacksonException as {@link #read}, also for anything but an array
     */
    public static <T> List<T> list(String json, Class<T> element) {
        return MAPPER.readerForListOf(element).readValue(json);
    }

    /**
     * The tree of an object.
     *
     * @param json not {@code null}
     * @throws JacksonException when the text is anything but one whole JSON object within the bounds of this class
     */
    public static ObjectNode object(String json) {
        if (MAPPER.readTree(json) instanceof ObjectNode object) {
            return object;
        }
        throw MismatchedInputException.from(null, ObjectNode.class, "not an object");
    }

    /** A reader of one type, with the bounds of this class: to be kept, where the type is read again and again. */
    public static ObjectReader reader(TypeReference<?> type) {
        return MAPPER.readerFor(type);
    }

    /** The members of an object in their order; none of what is no object. Null stands there as JSON's null. */
    public static Map<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.forEachEntry(members::put);
        return members;
    }

    /** An array of texts; {@code null} among them is JSON's null. */
    public static ArrayNode array(Collection<String> texts) {
        var array = JSON.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }

    /**
     * The elements of an array of nothing but texts, and {@code null} for JSON's null; none of what is no array.
     *
     * @throws JacksonException when something else is among them
     */
    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
