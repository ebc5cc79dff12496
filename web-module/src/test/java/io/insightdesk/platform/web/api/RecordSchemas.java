package io.insightdesk.platform.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.insightdesk.platform.input.MemberRules;
import jakarta.annotation.Nullable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the records of requests and answers say of themselves, as schemas of OpenAPI: members in their order with types,
 * limits by the constraints of drafts ({@link MemberRules}), what may be null by {@link Nullable}. Answers have all their members; of requests those
 * that nobody may leave out are required, and a merge patch has no others.
 */
final class RecordSchemas {

    private final Map<Class<?>, String> components;
    private final Set<Class<?>> requests = new HashSet<>();
    private final Set<Class<?>> patches = new HashSet<>();
    private final Set<Class<?>> open = new HashSet<>();

    /** @param components names of records that have one; others are written where they are used */
    RecordSchemas(Map<Class<?>, String> components, List<Route> routes) {
        this.components = components;
        routes.forEach(
                route -> route.body().filter(body -> body.getType().isRecord()).ifPresent(body -> {
                    addRequest(body.getType());
                    if (route.verb().equals("PATCH")) {
                        patches.add(body.getType());
                    }
                    if (!body.isAnnotationPresent(MergePatch.class)) {
                        open.add(body.getType());
                    }
                }));
    }

    private void addRequest(Type type) {
        if (isList(type)) {
            addRequest(((ParameterizedType) type).getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> nested && nested.isRecord() && requests.add(nested)) {
            components(nested).forEach(component -> addRequest(component.getGenericType()));
        }
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(one -> !one.isAnnotationPresent(ReadBy.class));
    }

    Map<String, Object> of(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(ReadBy.class)) {
                RecordMembers.reader(component).names().forEach(name -> properties.put(name, new LinkedHashMap<>()));
            } else {
                properties.put(component.getName(), property(component));
            }
        }
        components(type)
                .filter(component -> isRequired(type, component))
                .forEach(component -> required.add(component.getName()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (RecordMembers.isPatch(type) || (patches.contains(type) && !open.contains(type))) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private boolean isRequired(Class<?> type, RecordComponent component) {
        return requests.contains(type)
                ? !patches.contains(type) && rules(component).required()
                : !type.isAnnotationPresent(JsonInclude.class);
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = schema(component.getGenericType());
        limit(schema, rules(component));
        if (component.isAnnotationPresent(Nullable.class)) {
            schema.put("nullable", true);
        }
        return schema;
    }

    private static MemberRules rules(RecordComponent component) {
        return MemberRules.of(component.getDeclaringRecord(), component.getName());
    }

    private static void limit(Map<String, Object> schema, MemberRules rules) {
        var limits = new LinkedHashMap<String, Object>();
        limits.put("maxLength", rules.maxLength());
        limits.put("minimum", rules.minimum());
        limits.put("maximum", rules.maximum());
        limits.put("minItems", rules.minItems());
        limits.put("maxItems", rules.maxItems());
        limits.values().removeIf(Objects::isNull);
        schema.putAll(limits);
    }

    private Map<String, Object> schema(Type type) {
        return isList(type)
                ? Tree.of("type", "array", "items", schema(((ParameterizedType) type).getActualTypeArguments()[0]))
                : plain(type);
    }

    private Map<String, Object> plain(Type type) {
        if (type == String.class) {
            return Tree.of("type", "string");
        }
        if (type == UUID.class) {
            return Tree.of("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return Tree.of("type", "string", "format", "date-time");
        }
        if (type == int.class || type == Integer.class) {
            return Tree.of("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return Tree.of("type", "integer", "format", "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Tree.of("type", "boolean");
        }
        if (type == ObjectNode.class) {
            return Tree.of("type", "object");
        }
        if (components.containsKey(type)) {
            return Tree.reference("schemas", components.get(type));
        }
        return type instanceof Class<?> nested && nested.isRecord() ? of(nested) : Tree.of();
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }
}
