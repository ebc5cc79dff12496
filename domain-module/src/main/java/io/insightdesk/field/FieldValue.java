package io.insightdesk.field;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a ticket has in a custom field. Says by itself what it is, so that values can be read without their definition. */
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

    default JsonValue toJson() {
        if (this instanceof Words words) {
            return JSON.createArrayBuilder(words.keys()).build();
        }
        if (this instanceof Amount amount) {
            return JSON.createValue(amount.number());
        }
        if (this instanceof Flag flag) {
            return flag.on() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue(((Word) this).text());
    }

    /** What somebody gave, before the rules of its field have looked at it; empty where no field has such a value. */
    static Optional<FieldValue> given(JsonValue json) {
        return switch (json.getValueType()) {
            case NULL, OBJECT -> Optional.empty();
            case ARRAY ->
                json.asJsonArray().stream().allMatch(JsonString.class::isInstance)
                        ? Optional.of(fromJson(json))
                        : Optional.empty();
            case NUMBER -> Amount.find(((JsonNumber) json).bigDecimalValue()).map(amount -> amount);
            case STRING, TRUE, FALSE -> Optional.of(fromJson(json));
        };
    }

    /** What {@link #toJson} made. */
    static FieldValue fromJson(JsonValue json) {
        if (json instanceof JsonArray array) {
            return new Words(array.getValuesAs(JsonString::getString));
        }
        if (json instanceof JsonNumber number) {
            return new Amount(number.bigDecimalValue());
        }
        return json instanceof JsonString text ? new Word(text.getString()) : new Flag(json == JsonValue.TRUE);
    }
}
