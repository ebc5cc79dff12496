package io.insightdesk.generated;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies with something wrong in them, made of one in which nothing is. */
final class OddJson {

    private static final int DEEP = 400;
    private static final int HUGE = 70_000;

    private OddJson() {}

    /** One or two values changed, or the text itself cut, doubled or replaced. */
    static String of(JsonElement example, Random random) {
        var changed = change(example.deepCopy(), random);
        if (random.nextInt(3) == 0) {
            changed = change(changed, random);
        }
        var text = changed.toString();
        return switch (random.nextInt(40)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + text;
            case 2 -> "";
            case 3 -> "[".repeat(DEEP);
            case 4 -> "null";
            case 5 -> "\uFEFF" + text;
            default -> text;
        };
    }

    private static JsonElement change(JsonElement json, Random random) {
        if (json instanceof JsonObject object && !object.isEmpty() && random.nextInt(8) > 0) {
            var names = new ArrayList<>(object.keySet());
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.add(OddTexts.any(random), object.get(name));
                default -> object.add(name, change(object.get(name), random));
            }
            return object;
        }
        if (json instanceof JsonArray array && !array.isEmpty() && random.nextInt(4) > 0) {
            var place = random.nextInt(array.size());
            if (random.nextInt(4) == 0) {
                for (var count = 0; count < 300; count++) {
                    array.add(array.get(place));
                }
            } else {
                array.set(place, change(array.get(place), random));
            }
            return array;
        }
        return replacement(json, random);
    }

    private static JsonElement replacement(JsonElement json, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> number(random);
            case 3 -> new JsonObject();
            case 4 -> new JsonArray();
            case 5 -> inArrays(json);
            case 6 -> new JsonPrimitive("x".repeat(HUGE));
            default -> new JsonPrimitive(OddTexts.any(random));
        };
    }

    private static JsonPrimitive number(Random random) {
        var numbers = List.of("0", "-1", "1.5", "2147483648", "9223372036854775808", "1e400", "-0.0", "1e-400");
        return new JsonPrimitive(new BigDecimal(numbers.get(random.nextInt(numbers.size()))));
    }

    private static JsonElement inArrays(JsonElement json) {
        var outer = json;
        for (var depth = 0; depth < DEEP; depth++) {
            var array = new JsonArray();
            array.add(outer);
            outer = array;
        }
        return outer;
    }
}
