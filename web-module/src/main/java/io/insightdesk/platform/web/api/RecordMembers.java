package io.insightdesk.platform.web.api;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Makes records of JSON objects, member by member, and notes what has the wrong type: JSON-B would turn {@code true} into
 * a text, 99999999999 into another number, and stop at the first error. Members that the record does not have are passed
 * over; components that are missing are {@code null}.
 */
final class RecordMembers {

    private final InputCheck check;

    RecordMembers(InputCheck check) {
        this.check = check;
    }

    /** @param path of the object in the body, with a dot behind it; empty at the top */
    <T> T read(Class<T> type, JsonObject object, String path) {
        var components = type.getRecordComponents();
        if (type.isAnnotationPresent(MergePatch.class)) {
            refuseOthers(components, object, path);
        }
        var values = Arrays.stream(components)
                .map(component -> member(component, object, path))
                .toArray();
        return construct(type, components, values);
    }

    private void refuseOthers(RecordComponent[] components, JsonObject object, String path) {
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> check.wrong(path + name, Rule.NOT_ALLOWED));
    }

    private Object member(RecordComponent component, JsonObject object, String path) {
        var field = path + component.getName();
        var value = object.get(component.getName());
        var patch = component.getDeclaringRecord().isAnnotationPresent(MergePatch.class);
        if (value == JsonValue.NULL && patch && component.getType() == List.class) {
            return List.of();
        }
        if (value == JsonValue.NULL && patch && component.getType() != JsonValue.class) {
            check.wrong(field, Rule.REQUIRED);
        }
        return value == null ? null : convert(component.getGenericType(), value, field);
    }

    private Object convert(Type type, JsonValue value, String field) {
        if (type == JsonValue.class) {
            return value;
        }
        if (value == JsonValue.NULL) {
            return null;
        }
        if (type == String.class) {
            return value instanceof JsonString text ? text.getString() : wrongType(field, "string");
        }
        if (type == Integer.class || type == Long.class) {
            return number(type, value, field);
        }
        if (type == Boolean.class) {
            return bool(value, field);
        }
        if (type == JsonObject.class) {
            return value instanceof JsonObject ? value : wrongType(field, "object");
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(generic.getActualTypeArguments()[0], value, field);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return value instanceof JsonObject object ? read(nested, object, field + ".") : wrongType(field, "object");
        }
        return null; // a component that is only answered, such as a moment
    }

    private Object bool(JsonValue value, String field) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        return wrongType(field, "boolean");
    }

    private Object number(Type type, JsonValue value, String field) {
        if (value instanceof JsonNumber number) {
            try {
                return type == Integer.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
            } catch (ArithmeticException fractionOrTooLarge) {
                return wrongType(field, "whole number");
            }
        }
        return wrongType(field, "whole number");
    }

    private Object list(Type element, JsonValue value, String field) {
        if (!(value instanceof JsonArray array)) {
            return wrongType(field, "array");
        }
        var list = new ArrayList<Object>();
        for (var index = 0; index < array.size(); index++) {
            var at = field + "[" + index + "]";
            if (array.get(index) == JsonValue.NULL) {
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

    private static <T> T construct(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // also of records that only their feature sees
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " can't be made of JSON", impossible);
        }
    }
}
