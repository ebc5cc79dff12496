package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.web.api.Tree.object;
import static io.insightdesk.platform.web.api.Tree.reference;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the method of a resource says of its route: parameters in path and headers, the schema of the body, what is answered
 * where the method's type names it, the entity tag of what has a version, and which refusals follow. Words win.
 */
final class RouteDescription {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final String SCHEMAS = "schemas";

    private final Route route;
    private final Map<Class<?>, String> names;
    private final Map<String, Object> components;

    /**
     * @param names of records
     * @param components of the document, which get the lists that are answered
     */
    RouteDescription(Route route, Map<Class<?>, String> names, Map<String, Object> components) {
        this.route = route;
        this.names = names;
        this.components = components;
    }

    Map<String, Object> of(Map<String, Object> words) {
        var operation = new LinkedHashMap<>(words);
        var parameters = parameters(words);
        Stream.of("parameters", "requestBody", "responses").forEach(operation::remove);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        route.body()
                .ifPresent(body -> operation.put(
                        "requestBody", body(body.getType(), object(words.getOrDefault("requestBody", Tree.of())))));
        operation.put("responses", responses(object(words, "responses"), parameters));
        return operation;
    }

    private List<Object> parameters(Map<String, Object> words) {
        var said = words.get("parameters") instanceof List<?> list ? list : List.of();
        var all = new ArrayList<Object>();
        IN_PATH.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        said.stream().noneMatch(one -> name.equals(object(one).get("name"))))
                .forEach(name -> all.add(parameter("path", name)));
        all.addAll(said);
        if (isConditional()) {
            all.add(parameter("header", HttpHeaders.IF_MATCH));
        }
        if (isIdempotent()) {
            all.add(parameter("header", Idempotent.HEADER));
        }
        return all;
    }

    /** The common one. */
    private Map<String, Object> parameter(String place, String name) {
        return object(components, "parameters").entrySet().stream()
                .filter(one -> name.equals(object(one.getValue()).get("name"))
                        && place.equals(object(one.getValue()).get("in")))
                .map(one -> reference("parameters", one.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(route + ": what is " + name + "?"));
    }

    private boolean isIdempotent() {
        return route.method().isAnnotationPresent(Idempotent.class);
    }

    private boolean isConditional() {
        return Arrays.stream(route.method().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(HttpHeaders.IF_MATCH));
    }

    /** An example of plain JSON is one of a merge patch, too. */
    private Map<String, Object> body(Class<?> type, Map<String, Object> words) {
        var said = object(words.getOrDefault("content", Tree.of()));
        var content = new LinkedHashMap<String, Object>();
        for (var mediaType : route.bodyMediaTypes()) {
            var described = Tree.of("schema", schema(type, mediaType));
            described.putAll(object(said.getOrDefault(
                    mediaType,
                    type.isRecord() ? said.getOrDefault(MediaType.APPLICATION_JSON, Tree.of()) : Tree.of())));
            content.put(mediaType, described);
        }
        var body = new LinkedHashMap<>(words);
        if (!type.isRecord()) {
            body.put("required", true);
        }
        body.put("content", content);
        return body;
    }

    private Map<String, Object> schema(Class<?> type, String mediaType) {
        if (type.isRecord()) {
            return reference(SCHEMAS, name(type));
        }
        return mediaType.startsWith("text/")
                ? Tree.of("type", "string")
                : Tree.of("type", "string", "format", "binary");
    }

    private String name(Class<?> record) {
        return Optional.ofNullable(names.get(record))
                .orElseThrow(() -> new IllegalStateException(route + ": no schema has the record " + record.getName()));
    }

    private Map<String, Object> responses(Map<String, Object> words, List<Object> parameters) {
        var responses = new TreeMap<String, Object>(words);
        answer().ifPresent(schema -> object(responses, "200").put("content", json(schema)));
        Stream.of("200", "201")
                .filter(responses::containsKey)
                .forEach(status -> addHeaders(status, object(responses, status)));
        refuse(responses, "401", "Unauthorized");
        refuse(responses, "429", "TooManyRequests");
        if (IN_PATH.matcher(route.path()).find()) {
            refuse(responses, "404", "NotFound");
        }
        var hasRecord = route.body().filter(body -> body.getType().isRecord()).isPresent();
        if (hasRecord) {
            refuse(responses, "413", "TooLarge");
            refuse(responses, "415", "UnsupportedMediaType");
        }
        if (isIdempotent()) {
            refuse(responses, "409", "Conflict");
        }
        if (isConditional()) {
            refuse(responses, "412", "PreconditionFailed");
            refuse(responses, "428", "PreconditionRequired");
        }
        if (hasRecord || isIdempotent()) {
            refuse(responses, "422", "Invalid");
        }
        if (hasRecord || isIdempotent() || isConditional() || isQueryChecked(parameters)) {
            refuse(responses, "400", "BadRequest");
        }
        return responses;
    }

    private static void refuse(Map<String, Object> responses, String status, String component) {
        responses.putIfAbsent(status, reference("responses", component));
    }

    /** By {@link QueryParameters}; others are taken as they are. */
    private boolean isQueryChecked(List<Object> parameters) {
        return parameters.stream().anyMatch(this::isQuery)
                && Arrays.stream(route.method().getParameters())
                        .noneMatch(parameter -> parameter.isAnnotationPresent(QueryParam.class));
    }

    private boolean isQuery(Object parameter) {
        var target = (String) object(parameter).get("$ref");
        var described = target == null
                ? object(parameter)
                : object(object(components, "parameters").get(target.substring(target.lastIndexOf('/') + 1)));
        return "query".equals(described.get("in"));
    }

    /** The schema of what the method's type says that it answers. */
    private Optional<Map<String, Object>> answer() {
        var type = route.method().getGenericReturnType();
        if (type instanceof ParameterizedType list && list.getRawType() == ListJson.class) {
            return Optional.of(list(name((Class<?>) list.getActualTypeArguments()[0])));
        }
        return Optional.of(route.method().getReturnType())
                .filter(Class::isRecord)
                .map(record -> reference(SCHEMAS, name(record)));
    }

    private Map<String, Object> list(String element) {
        var name = element + "List";
        var data = Tree.of("type", "array", "items", reference(SCHEMAS, element));
        var properties = Tree.of("data", data, "page", reference(SCHEMAS, name(ListJson.Next.class)));
        object(components, SCHEMAS)
                .put(name, Tree.of("type", "object", "required", List.of("data", "page"), "properties", properties));
        return reference(SCHEMAS, name);
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Tree.of(MediaType.APPLICATION_JSON, Tree.of("schema", schema));
    }

    /** Whatever has a version is answered with it, and what was made with its address. */
    private void addHeaders(String status, Map<String, Object> response) {
        if (hasVersion(response)) {
            var headers = object(response, "headers");
            if (status.equals("201")) {
                headers.putIfAbsent(HttpHeaders.LOCATION, reference("headers", HttpHeaders.LOCATION));
            }
            headers.putIfAbsent(HttpHeaders.ETAG, reference("headers", "ETag"));
        }
    }

    private boolean hasVersion(Map<String, Object> response) {
        return names.entrySet().stream()
                .filter(named -> response.get("content") != null
                        && response.get("content").equals(json(reference(SCHEMAS, named.getValue()))))
                .flatMap(named -> Arrays.stream(named.getKey().getRecordComponents()))
                .anyMatch(component -> component.getName().equals("version"));
    }
}
