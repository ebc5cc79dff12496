package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.insightdesk.platform.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a ticket has in a custom field. Says by itself what it is, so that values can be read without their definition.
 */
public sealed interface FieldValue {

    /** A text, a day, or the key of a choice. */
    record Word(String text) implements FieldValue {}

    /** The keys of several choices, in the order of the field's. */
    record Words(List<String> keys) implements FieldValue {

        public Words {
            keys = List.copyOf(keys);
        }
    }

    /** Without zeros at the end, so that equal numbers are equal values. */
    record Amount(BigDecimal number) implements FieldValue {

        /** The most digits before the point. */
        static final int MOST_DIGITS = 15;

        /** The most digits after the point. */
        static final int MOST_DECIMALS = 6;

        /** @throws IllegalArgumentException with more digits: those of 1e999999999 would fill the memory */
        public Amount {
            var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            if (hasTooManyDigits(bare)) {
                throw new IllegalArgumentException("a number of too many digits");
            }
            number = bare.setScale(Math.max(0, bare.scale()));
        }

        private static boolean hasTooManyDigits(BigDecimal bare) {
            return (long) bare.precision() - bare.scale() > MOST_DIGITS || bare.scale() > MOST_DECIMALS;
        }

        /** Empty with too many digits. */
        public static Optional<Amount> find(BigDecimal number) {
            return hasTooManyDigits(number.stripTrailingZeros()) ? Optional.empty() : Optional.of(new Amount(number));
        }
    }

    /** Whether a checkbox is ticked. */
    record Flag(boolean on) implements FieldValue {}

    /** What conditions and filters compare: one text, or one of each choice. */
    default List<String> codes() {
        if (this instanceof Words words) {
            return words.keys();
        }
        if (this instanceof Amount amount) {
            return List.of(amount.number().toPlainString());
        }
        return List.of(this instanceof Flag flag ? Boolean.toString(flag.on()) : ((Word) this).text());
    }

    /** As histories keep it. */
    default String text() {
        return String.join(", ", codes());
    }

    @JsonValue
    default JsonNode toJson() {
        if (this instanceof Words words) {
            return Json.array(words.keys());
        }
        if (this instanceof Amount amount) {
            return JSON.numberNode(amount.number());
        }
        if (this instanceof Flag flag) {
            return flag.on() ? BooleanNode.TRUE : BooleanNode.FALSE;
        }
        return JSON.stringNode(((Word) this).text());
    }

    /** What somebody gave, before the rules of its field have looked at it; empty where no field has such a value. */
    static Optional<FieldValue> given(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, OBJECT, BINARY, MISSING, POJO -> Optional.empty();
            case ARRAY ->
                json.valueStream().allMatch(StringNode.class::isInstance)
                        ? Optional.of(fromJson(json))
                        : Optional.empty();
            case NUMBER -> Amount.find(json.decimalValue()).map(amount -> amount);
            case STRING, BOOLEAN -> Optional.of(fromJson(json));
        };
    }

    /** What {@link #toJson} made. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldValue fromJson(JsonNode json) {
        if (json instanceof ArrayNode array) {
            return new Words(Json.texts(array));
        }
        if (json instanceof NumericNode number) {
            return new Amount(number.decimalValue());
        }
        return json instanceof StringNode text ? new Word(text.stringValue()) : new Flag(json == BooleanNode.TRUE);
    }
}
