package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.web.api.Tree.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Makes the description of the API when the web module is built. {@code src/main/openapi} has a file for each package with
 * routes: a part of an OpenAPI document with the words that code can't say. Added are from the code the schemas of records
 * ({@link RecordSchemas}), the codes of enums, and what follows from the methods of resources ({@link RouteDescription}).
 * Words about what does not exist, or other than the code's, stop the build.
 *
 * <p>{@code x-record} names the record that a schema describes, {@code x-enum} the enum whose codes a text has: the class
 * in the file's package, or with the package below {@code io.insightdesk}. {@code x-like} names a schema whose words hold for
 * members of the same name.
 */
public final class ApiDocument {

    /** What is no feature's. */
    private static final String COMMON = "api";

    private static final String RECORD = "x-record";
    private static final String ENUM = "x-enum";
    private static final String LIKE = "x-like";

    private final Map<String, Object> document = new LinkedHashMap<>();
    private final Map<Class<?>, String> components = new LinkedHashMap<>();
    private final Map<String, String> alike = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private ApiDocument() {}

    /** @param arguments the folder of the words, and that of the classes, which gets the document */
    public static void main(String... arguments) throws IOException {
        var classes = Path.of(arguments[1]);
        var document = make(Path.of(arguments[0]), Route.find(classes));
        var folder = Files.createDirectories(classes.resolve("META-INF"));
        var yaml = YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.LITERAL_BLOCK_STYLE)
                .build();
        Files.write(folder.resolve("openapi.yaml"), yaml.writeValueAsBytes(document));
        Files.write(folder.resolve("openapi.json"), new JsonMapper().writeValueAsBytes(document));
    }

    private static Map<String, Object> make(Path words, List<Route> routes) throws IOException {
        var made = new ApiDocument();
        made.read(words.resolve(COMMON + ".yaml"));
        try (var files = Files.list(words)) {
            var features =
                    files.filter(file -> !file.endsWith(COMMON + ".yaml")).sorted();
            for (var file : features.toList()) {
                made.read(file);
            }
        }
        made.addSchemas(routes);
        made.addRoutes(routes);
        made.document.replaceAll((name, part) -> made.settled(part));
        if (!made.wrong.isEmpty()) {
            throw new IllegalStateException("src/main/openapi:\n" + String.join("\n", made.wrong));
        }
        return made.document;
    }

    private void read(Path file) throws IOException {
        var feature = file.getFileName().toString().replace(".yaml", "");
        var part = new YAMLMapper().readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
        object(object(part, "components"), "schemas").forEach((name, schema) -> {
            var record = object(schema).remove(RECORD);
            if (object(schema).remove(LIKE) instanceof String other) {
                alike.put(name, other);
            }
            if (record != null && components.put(type(feature, record), name) != null) {
                wrong.add(record + " is the record of two schemas");
            }
        });
        object(part, "paths")
                .forEach((path, operations) -> object(operations).keySet().forEach(verb -> {
                    if (places.put(verb.toUpperCase(Locale.ROOT) + " " + path, feature) != null) {
                        wrong.add(verb + " " + path + " is in two files");
                    }
                }));
        merge(document, object(withCodes(feature, part)), "");
    }

    /** Two files may have paths, say, but not the same one. */
    private void merge(Map<String, Object> whole, Map<String, Object> part, String at) {
        part.forEach((name, value) -> {
            if (whole.get(name) instanceof Map<?, ?> known && value instanceof Map) {
                merge(object(known), object(value), at + "." + name);
            } else if (whole.put(name, value) != null) {
                wrong.add(at + "." + name + " is said twice");
            }
        });
    }

    private Object withCodes(String feature, Object words) {
        if (words instanceof List<?> list) {
            return list.stream().map(each -> withCodes(feature, each)).toList();
        }
        if (!(words instanceof Map)) {
            return words;
        }
        var codes = new LinkedHashMap<String, Object>();
        object(words).forEach((name, value) -> {
            if (name.equals(ENUM)) {
                codes.put("type", "string");
                codes.put("enum", codes(type(feature, value)));
            } else {
                codes.put(name, withCodes(feature, value));
            }
        });
        return codes;
    }

    private static List<String> codes(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> {
                    try {
                        var code = constant.getClass().getMethod("code");
                        code.setAccessible(true);
                        return (String) code.invoke(constant);
                    } catch (ReflectiveOperationException without) {
                        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
                    }
                })
                .toList();
    }

    private static Class<?> type(String feature, Object name) {
        for (var text = "." + name; !text.isEmpty(); text = nested(text)) {
            for (var start : List.of("io.insightdesk." + feature, "io.insightdesk")) {
                try {
                    return Class.forName(start + text, false, ApiDocument.class.getClassLoader());
                } catch (ClassNotFoundException elsewhere) {
                    continue;
                }
            }
        }
        throw new IllegalArgumentException(feature + ".yaml: there is no class " + name);
    }

    /** The last part as a class within the one before; empty when there is none. */
    private static String nested(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(0, dot) + "$" + name.substring(dot + 1);
    }

    private void addSchemas(List<Route> routes) {
        var records = new RecordSchemas(components, routes);
        var described = new LinkedHashMap<String, Object>();
        components.forEach((type, name) -> {
            var made = records.of(type);
            described.put(name, withWords(made, words(name, object(made, "properties")), "schemas." + name));
        });
        schemas().putAll(described);
    }

    /** Of a schema that is like another one, also that one's words for the members that both have. */
    private Map<String, Object> words(String schema, Map<String, Object> members) {
        var words = object(schemas().get(schema));
        if (!alike.containsKey(schema)) {
            return words;
        }
        var shared = new LinkedHashMap<>(object(words(alike.get(schema), members), "properties"));
        shared.keySet().retainAll(members.keySet());
        return over(Tree.of("properties", shared), words);
    }

    private static Map<String, Object> over(Map<String, Object> general, Map<String, Object> special) {
        var both = new LinkedHashMap<>(general);
        special.forEach((name, value) -> both.put(
                name,
                both.get(name) instanceof Map<?, ?> known && value instanceof Map
                        ? over(object(known), object(value))
                        : value));
        return both;
    }

    private Map<String, Object> withWords(Map<String, Object> made, Map<String, Object> words, String at) {
        var replaced =
                Stream.of("$ref", "oneOf", "allOf").anyMatch(words::containsKey) && !made.containsKey("properties");
        var schema = replaced ? new LinkedHashMap<String, Object>() : new LinkedHashMap<>(made);
        if (replaced && made.containsKey("nullable")) {
            schema.put("nullable", true);
        }
        words.forEach((name, word) -> {
            var known = schema.get(name);
            if (name.equals("properties") && known != null) {
                schema.put(name, properties(object(known), object(word), at));
            } else if (known instanceof Map && word instanceof Map) {
                schema.put(name, withWords(object(known), object(word), at + "." + name));
            } else if (known == null || known.toString().equals(word.toString())) {
                schema.put(name, word);
            } else {
                wrong.add(at + "." + name + ": the words are " + word + ", the code has " + known);
            }
        });
        return schema;
    }

    private Map<String, Object> properties(Map<String, Object> made, Map<String, Object> words, String at) {
        words.keySet().stream()
                .filter(name -> !made.containsKey(name))
                .forEach(name -> wrong.add(at + ": the record has no " + name));
        var properties = new LinkedHashMap<String, Object>();
        made.forEach((name, schema) -> {
            var place = at + "." + name;
            var described = words.containsKey(name)
                    ? withWords(object(schema), object(words.get(name)), place)
                    : object(schema);
            if (described.keySet().stream().allMatch("nullable"::equals)) {
                wrong.add(place + " can be anything: say what");
            }
            properties.put(name, described);
        });
        return properties;
    }

    private void addRoutes(List<Route> routes) {
        var paths = object(document, "paths");
        for (var route : routes) {
            if (!route.feature().equals(places.remove(route.toString()))) {
                wrong.add(route + " has no words in " + route.feature() + ".yaml");
                continue;
            }
            var operations = object(paths, route.path());
            var verb = route.verb().toLowerCase(Locale.ROOT);
            var description = new RouteDescription(route, components, object(document, "components"));
            operations.put(verb, description.of(object(operations.get(verb))));
        }
        places.keySet().forEach(place -> wrong.add(place + " is no route"));
    }

    /** A reference has nothing beside it: what is said of its place goes around it. */
    private Object settled(Object part) {
        if (part instanceof List<?> list) {
            return list.stream().map(this::settled).collect(Collectors.toList());
        }
        if (!(part instanceof Map)) {
            return part;
        }
        var settled = new LinkedHashMap<String, Object>();
        object(part).forEach((name, value) -> settled.put(name, settled(value)));
        if (settled.size() > 1 && settled.get("$ref") instanceof String target) {
            settled.remove("$ref");
            if (settled.containsKey("nullable")) {
                var name = target.substring(target.lastIndexOf('/') + 1);
                settled.put("type", object(schemas().get(name)).get("type"));
            }
            settled.put("allOf", List.of(Tree.of("$ref", target)));
        }
        return settled;
    }

    private Map<String, Object> schemas() {
        return object(object(document, "components"), "schemas");
    }
}
