package io.insightdesk.platform.input;

import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A component of a draft with the constraints on it.
 *
 * @param constraints those that stand on it and those that they are composed of
 */
record DraftMember(RecordComponent component, Method accessor, List<Annotation> constraints) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(
                    Arrays.stream(type.getRecordComponents())
                            .map(component -> of(type, component))
                            .toList(),
                    constructor(type));
        }
    };

    /** What is known of one type of draft. */
    private record Shape(List<DraftMember> members, Constructor<?> constructor) {}

    /** In their order. */
    static List<DraftMember> of(Class<?> draft) {
        return SHAPES.get(draft).members();
    }

    /** A draft of the same type with other values. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T make(T draft, Object... values) {
        try {
            return (T) SHAPES.get(draft.getClass()).constructor().newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(draft.getClass() + " can't be made", impossible);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // also of records that only their feature sees
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
    }

    private static DraftMember of(Class<?> type, RecordComponent component) {
        var property = Drafts.VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component.getName());
        var constraints = property == null
                ? List.<Annotation>of()
                : property.getConstraintDescriptors().stream()
                        .flatMap(DraftMember::all)
                        .toList();
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new DraftMember(component, accessor, constraints);
    }

    private static Stream<Annotation> all(ConstraintDescriptor<?> constraint) {
        return Stream.concat(
                Stream.of(constraint.getAnnotation()),
                constraint.getComposingConstraints().stream().flatMap(DraftMember::all));
    }

    String name() {
        return component.getName();
    }

    Object read(Record draft) {
        try {
            return accessor.invoke(draft);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(accessor + " can't be read", impossible);
        }
    }

    /** The text as the constraints want to see it; {@code null} for a blank one that counts as none. */
    String clean(String given) {
        var text = given;
        for (var constraint : constraints) {
            text = text == null ? null : clean(constraint, text);
        }
        return text;
    }

    private static String clean(Annotation constraint, String given) {
        if (constraint instanceof PlainText text) {
            return Text.isOutOfBounds(given, text.max())
                    ? given
                    : noneIfBlank(text.multiline() ? Text.lines(given) : Text.line(given), text.optional());
        }
        if (constraint instanceof OneOf code) {
            return noneIfBlank(code.cleaned() ? Text.line(given) : given, code.optional());
        }
        return constraint instanceof Key ? noneIfBlank(Text.line(given), true) : given;
    }

    private static String noneIfBlank(String text, boolean optional) {
        return optional && text.isBlank() ? null : text;
    }
}
