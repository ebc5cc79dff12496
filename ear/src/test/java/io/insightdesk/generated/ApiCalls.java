package io.insightdesk.generated;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.insightdesk.generated.ApiOperations.Operation;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Calls of the API: each operation as its description says, with something odd in path, query, headers or body. */
final class ApiCalls {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,9}-[0-9]{3,6}");
    private static final String JSON = "application/json";

    private final List<Operation> operations;
    private final KnownIds known;
    private final Random random;
    private final Deque<String> searches;

    ApiCalls(List<Operation> operations, KnownIds known, Random random) {
        this.operations = operations;
        this.known = known;
        this.random = random;
        searches = OddTexts.shuffled(random);
    }

    /** The examples of everything that can be made, as they stand: so there is something to begin with. */
    List<Call> examples() {
        return operations.stream()
                .filter(operation ->
                        operation.method().equals("POST") && !operation.path().contains("{"))
                .map(operation -> new Call(
                        "POST",
                        operation.path(),
                        Map.of(),
                        operation.contentType().orElse(null),
                        operation.body().map(this::asItIs).orElse(null)))
                .toList();
    }

    Call next() {
        if (!searches.isEmpty() && random.nextInt(4) == 0) {
            return Call.get("/api/v1/tickets?q=" + Encoded.text(searches.pop()));
        }
        var operation = operations.get(random.nextInt(operations.size()));
        var body = operation.body().map(this::body).orElse(null);
        return new Call(
                operation.method(),
                path(operation) + query(operation),
                headers(operation),
                body == null ? null : contentType(operation),
                body);
    }

    private String path(Operation operation) {
        return NAME.matcher(operation.path()).replaceAll(name -> pathValue(name.group(1)));
    }

    private String pathValue(String name) {
        if (random.nextInt(3) > 0) {
            var real = name.equals("number") ? known.number(random) : known.id(random);
            if (real.isPresent()) {
                return real.get();
            }
        }
        var odd = Encoded.odd(random);
        return odd.isEmpty() || odd.equals("..") ? "x" : odd;
    }

    /** Mostly one parameter alone: of several, the first that is not understood ends the call. */
    private String query(Operation operation) {
        var parts = new ArrayList<String>();
        var names = operation.query();
        for (var count = names.isEmpty() ? 0 : random.nextInt(4) == 0 ? 3 : 1; count > 0; count--) {
            var name = names.get(random.nextInt(names.size()));
            parts.add(name.replace("*", "device") + "=" + queryValue(name));
        }
        if (names.contains("limit") && random.nextInt(4) == 0) {
            parts.add("limit=1");
        }
        if (random.nextInt(25) == 0) {
            parts.add(Encoded.odd(random) + "=" + Encoded.odd(random));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String queryValue(String name) {
        if (name.equals("cursor") && random.nextInt(4) > 0) {
            return known.oddCursor(random).orElse("");
        }
        if (name.equals("sort")) {
            return SORTS.get(random.nextInt(SORTS.size()));
        }
        return random.nextInt(4) == 0 ? known.id(random).orElse("") : Encoded.odd(random);
    }

    private static final List<String> SORTS = List.of(
            "createdAt",
            "-updatedAt",
            "priority",
            "-priority",
            "status",
            "-status",
            "number",
            "-number",
            "dueAt",
            "-dueAt",
            "x");

    private Map<String, String> headers(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : operation.headers()) {
            var value =
                    switch (name) {
                        case "If-Match", "If-None-Match" ->
                            random.nextInt(3) > 0 ? "*" : "\"" + random.nextInt(5) + "\"";
                        default -> String.valueOf(random.nextLong());
                    };
            if (name.startsWith("If-Match") || random.nextInt(4) == 0) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private String contentType(Operation operation) {
        var fitting = operation.contentType().orElse(JSON);
        return random.nextInt(25) == 0 ? OTHER_TYPES.get(random.nextInt(OTHER_TYPES.size())) : fitting;
    }

    private static final List<String> OTHER_TYPES =
            List.of("text/plain", "application/xml", "application/json; charset=utf-16", "*/*", "multipart/form-data");

    private String body(JsonElement example) {
        var real = withKnown(example);
        if (real instanceof JsonPrimitive text) {
            return random.nextInt(3) == 0 ? OddTexts.any(random) : text.getAsString();
        }
        return OddJson.of(real, random);
    }

    private String asItIs(JsonElement example) {
        return example instanceof JsonPrimitive text
                ? text.getAsString()
                : withKnown(example).toString();
    }

    /** With ids and numbers that there are in place of the example's. */
    private JsonElement withKnown(JsonElement json) {
        if (json instanceof JsonObject object) {
            var copy = new JsonObject();
            object.entrySet().forEach(member -> copy.add(member.getKey(), withKnown(member.getValue())));
            return copy;
        }
        if (json instanceof JsonArray array) {
            var copy = new JsonArray();
            array.forEach(element -> copy.add(withKnown(element)));
            return copy;
        }
        if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            var text = primitive.getAsString();
            if (KnownIds.ID.matcher(text).matches()) {
                return known.id(random).map(JsonPrimitive::new).orElse(primitive);
            }
            if (NUMBER.matcher(text).matches()) {
                return known.number(random).map(JsonPrimitive::new).orElse(primitive);
            }
        }
        return json;
    }
}
