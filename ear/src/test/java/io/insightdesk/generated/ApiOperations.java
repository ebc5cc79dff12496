package io.insightdesk.generated;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the server's OpenAPI document says that one can call. */
final class ApiOperations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** They would end the tokens that the other calls need, or delay the sign-ins of other tests. */
    private static final String SIGN_IN = "/api/v1/auth/";

    private final JsonObject document;

    ApiOperations(JsonObject document) {
        this.document = document;
    }

    /**
     * One operation.
     *
     * @param path with names in braces
     * @param query the names of its query parameters
     * @param headers the names of its headers
     * @param body an example; absent when it takes none
     */
    record Operation(
            String method,
            String path,
            List<String> query,
            List<String> headers,
            Optional<String> contentType,
            Optional<JsonElement> body) {}

    List<Operation> all() {
        return document.getAsJsonObject("paths").entrySet().stream()
                .filter(path ->
                        path.getKey().startsWith("/api/") && !path.getKey().startsWith(SIGN_IN))
                .flatMap(path -> path.getValue().getAsJsonObject().entrySet().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().getAsJsonObject())))
                .toList();
    }

    private Operation operation(String method, String path, JsonObject described) {
        var content = Optional.ofNullable(described.getAsJsonObject("requestBody"))
                .map(body -> body.getAsJsonObject("content"))
                .flatMap(kinds -> kinds.entrySet().stream().findFirst());
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                names(described, "query"),
                names(described, "header"),
                content.map(Map.Entry::getKey),
                content.map(kind -> example(kind.getValue().getAsJsonObject())));
    }

    private List<String> names(JsonObject described, String place) {
        var names = new ArrayList<String>();
        parameters(described)
                .filter(parameter -> parameter.get("in").getAsString().equals(place))
                .forEach(parameter -> names.add(parameter.get("name").getAsString()));
        return names;
    }

    private Stream<JsonObject> parameters(JsonObject described) {
        var parameters = described.getAsJsonArray("parameters");
        return parameters == null
                ? Stream.empty()
                : StreamSupport.stream(parameters.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(this::resolved);
    }

    private JsonObject resolved(JsonObject parameter) {
        if (!parameter.has("$ref")) {
            return parameter;
        }
        var found = (JsonElement) document;
        for (var step : parameter.get("$ref").getAsString().substring(2).split("/")) {
            found = found.getAsJsonObject().get(step);
        }
        return found.getAsJsonObject();
    }

    private static JsonElement example(JsonObject kind) {
        if (kind.has("example")) {
            return kind.get("example");
        }
        if (kind.has("examples")) {
            return kind.getAsJsonObject("examples").entrySet().stream()
                    .map(example -> example.getValue().getAsJsonObject().get("value"))
                    .findFirst()
                    .orElseThrow();
        }
        return new JsonPrimitive("");
    }
}
