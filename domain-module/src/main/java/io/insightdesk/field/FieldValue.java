package io.insightdesk.field;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;

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

        public Amount {
            var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            number = bare.setScale(Math.max(0, bare.scale()));
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
