package io.insightdesk.platform.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.insightdesk.platform.input.MemberRules;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
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
 * limits by Jakarta Validation, what may be null by {@link Nullable}. Answers have all their members; of requests those
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
        if (requests.contains(type)) {
            var annotated = component.getAnnotatedType();
            return !patches.contains(type)
                    && Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                            .anyMatch(annotated::isAnnotationPresent);
        }
        return !type.isAnnotationPresent(JsonInclude.class);
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = schema(component.getAnnotatedType());
        limit(schema, MemberRules.of(component.getDeclaringRecord(), component.getName()));
        if (component.isAnnotationPresent(Nullable.class)) {
            schema.put("nullable", true);
        }
        return schema;
    }

    /** By our own constraints; standard ones are read where the type is. */
    private static void limit(Map<String, Object> schema, MemberRules rules) {
        var limits = new LinkedHashMap<String, Object>();
        limits.put("maxLength", rules.maxLength());
        limits.put("minimum", rules.minimum());
        limits.put("maximum", rules.maximum());
        limits.values().removeIf(Objects::isNull);
        schema.putAll(limits);
    }

    private Map<String, Object> schema(AnnotatedType annotated) {
        var type = annotated.getType();
        var schema = isList(type)
                ? Tree.of(
                        "type",
                        "array",
                        "items",
                        schema(((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0]))
                : plain(type);
        constrain(schema, annotated, isList(type));
        return schema;
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

    private static void constrain(Map<String, Object> schema, AnnotatedElement said, boolean list) {
        if (said.isAnnotationPresent(Size.class)) {
            var size = said.getAnnotation(Size.class);
            if (size.min() > 0) {
                schema.put(list ? "minItems" : "minLength", size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put(list ? "maxItems" : "maxLength", size.max());
            }
        }
        if (said.isAnnotationPresent(Min.class)) {
            schema.put("minimum", said.getAnnotation(Min.class).value());
        }
        if (said.isAnnotationPresent(Max.class)) {
            schema.put("maximum", said.getAnnotation(Max.class).value());
        }
        if (said.isAnnotationPresent(Pattern.class)) {
            schema.put("pattern", said.getAnnotation(Pattern.class).regexp());
        }
        if (said.isAnnotationPresent(Email.class)) {
            schema.put("format", "email");
        }
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }
}
