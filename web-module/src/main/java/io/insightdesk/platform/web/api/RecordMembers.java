package io.insightdesk.platform.web.api;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes records of JSON objects, member by member, and notes what has the wrong type. Jackson's own binding would
 * turn {@code true} into a text and stop at the first error. Members that the record does not have are passed
 * over; components that are missing are {@code null}.
 */
final class RecordMembers {

    private final InputCheck check;

    RecordMembers(InputCheck check) {
        this.check = check;
    }

    /** Whether the record is always read as a merge patch. */
    static boolean isPatch(Class<?> type) {
        return type.isAnnotationPresent(MergePatch.class);
    }

    /**
     * @param path of the object in the body, with a dot behind it; empty at the top
     * @param patch whether the object is read as {@link MergePatch} says
     */
    <T> T read(Class<T> type, ObjectNode object, String path, boolean patch) {
        var components = type.getRecordComponents();
        if (patch) {
            refuseOthers(components, object, path);
        }
        var values = Arrays.stream(components)
                .map(component -> component.isAnnotationPresent(ReadBy.class)
                        ? reader(component).read(new Members(this, object, path, patch))
                        : member(component.getName(), component.getGenericType(), object, path, patch))
                .toArray();
        return construct(
                type, Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new), values);
    }

    private void refuseOthers(RecordComponent[] components, ObjectNode object, String path) {
        var known = Arrays.stream(components).flatMap(RecordMembers::names).toList();
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> check.wrong(path + name, Rule.NOT_ALLOWED));
    }

    private static Stream<String> names(RecordComponent component) {
        return component.isAnnotationPresent(ReadBy.class)
                ? reader(component).names().stream()
                : Stream.of(component.getName());
    }

    static MemberReader<?> reader(RecordComponent component) {
        return construct(component.getAnnotation(ReadBy.class).value(), new Class<?>[0]);
    }

    /**
     * {@code null} without it.
     *
     * @param patch as of {@link #read}
     */
    Object member(String name, Type type, ObjectNode object, String path, boolean patch) {
        var field = path + name;
        var value = object.get(name);
        if (value instanceof NullNode && patch && isList(type)) {
            return List.of();
        }
        if (value instanceof NullNode && patch && type != JsonNode.class) {
            check.wrong(field, Rule.REQUIRED);
        }
        return value == null ? null : convert(type, value, field);
    }

    /** As {@link #member}, of a list of texts. */
    List<String> texts(String name, ObjectNode object, String path, boolean patch) {
        var value = object.get(name);
        if (value == null || value instanceof NullNode) {
            return value != null && patch ? List.of() : null;
        }
        return list(String.class, value, path + name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : null;
    }

    void wrong(String field, Rule rule, Object... arguments) {
        check.wrong(field, rule, arguments);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private Object convert(Type type, JsonNode value, String field) {
        if (type == JsonNode.class) {
            return value;
        }
        if (value instanceof NullNode) {
            return null;
        }
        if (type == String.class) {
            return value instanceof StringNode text ? text.stringValue() : wrongType(field, "string");
        }
        if (type == Integer.class || type == Long.class) {
            return number(type, value, field);
        }
        if (type == Boolean.class) {
            return bool(value, field);
        }
        if (type == ObjectNode.class) {
            return value instanceof ObjectNode ? value : wrongType(field, "object");
        }
        if (isList(type)) {
            return list(((ParameterizedType) type).getActualTypeArguments()[0], value, field);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return value instanceof ObjectNode object
                    ? read(nested, object, field + ".", isPatch(nested))
                    : wrongType(field, "object");
        }
        return null; // a component that is only answered, such as a moment
    }

    private Object bool(JsonNode value, String field) {
        return value.isBoolean() ? (Object) value.booleanValue() : wrongType(field, "boolean");
    }

    private Object number(Type type, JsonNode value, String field) {
        if (value instanceof NumericNode number) {
            try {
                return type == Integer.class
                        ? (Object) number.decimalValue().intValueExact()
                        : (Object) number.decimalValue().longValueExact();
            } catch (ArithmeticException fractionOrTooLarge) {
                return wrongType(field, "whole number");
            }
        }
        return wrongType(field, "whole number");
    }

    private Object list(Type element, JsonNode value, String field) {
        if (!(value instanceof ArrayNode array)) {
            return wrongType(field, "array");
        }
        var list = new ArrayList<Object>();
        for (var index = 0; index < array.size(); index++) {
            var at = field + "[" + index + "]";
            if (array.get(index) instanceof NullNode) {
                check.wrong(at, Rule.REQUIRED);
            } else {
                list.add(convert(element, array.get(index), at));
            }
        }
        return list.stream().filter(Objects::nonNull).toList();
    }

    private Object wrongType(String field, String expected) {
        check.wrong(field, Rule.WRONG_TYPE, expected);
        return null;
    }

    private static <T> T construct(Class<T> type, Class<?>[] types, Object... values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // also of records that only their feature sees
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " can't be made of JSON", impossible);
        }
    }
}
