package io.insightdesk.platform.web;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.LambdaExpression;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Calls methods in pages ({@code #{moments.ago(row.at)}}) and remembers for each class where they are: Expression Language
 * lists and compares a class's methods anew for each call, an eighth of the time of a ticket's page.
 *
 * <p>Overloaded methods, those with a variable number of arguments, and those of classes that are not public are left to
 * the other resolvers.
 */
public class MethodResolver extends PlainResolver {

    private record Signature(String name, int parameters) {
        static Signature of(Method method) {
            return new Signature(method.getName(), method.getParameterCount());
        }
    }

    private static final ClassValue<Map<Signature, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<Signature, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> !method.isBridge())
                    .collect(collectingAndThen(groupingBy(Signature::of), MethodResolver::unambiguous));
        }
    };

    private static Map<Signature, Method> unambiguous(Map<Signature, List<Method>> methods) {
        return methods.entrySet().stream()
                .filter(same -> same.getValue().size() == 1)
                .filter(only -> isPlain(only.getValue().get(0)))
                .collect(
                        toUnmodifiableMap(Entry::getKey, only -> only.getValue().get(0)));
    }

    private static boolean isPlain(Method method) {
        return !method.isVarArgs()
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        var found = base == null ? null : find(base.getClass(), method, arguments);
        if (found == null) {
            return null;
        }
        try {
            var answer = found.invoke(base, converted(context, found.getParameterTypes(), arguments));
            context.setPropertyResolved(base, method);
            return answer;
        } catch (InvocationTargetException failure) {
            throw new ELException(failure.getCause());
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }

    private static Method find(Class<?> type, Object method, Object[] arguments) {
        var isPlain = arguments == null || Arrays.stream(arguments).noneMatch(LambdaExpression.class::isInstance);
        return isPlain
                ? METHODS.get(type).get(new Signature(String.valueOf(method), arguments == null ? 0 : arguments.length))
                : null;
    }

    private static Object[] converted(ELContext context, Class<?>[] types, Object[] arguments) {
        var converted = new Object[types.length];
        for (var index = 0; index < types.length; index++) {
            var given = arguments[index];
            converted[index] = types[index].isInstance(given) ? given : context.convertToType(given, types[index]);
        }
        return converted;
    }
}
