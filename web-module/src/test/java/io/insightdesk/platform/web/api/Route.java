package io.insightdesk.platform.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route of the API: a method of a resource.
 *
 * @param path from the root of the server, with names in braces
 */
record Route(Method method, String verb, String path) {

    /** Those of all resources in a folder of classes, always in the same order. */
    static List<Route> find(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("Resource.class"))
                    .map(file -> load(classes.relativize(file)))
                    .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(method -> of(method).stream())
                    .sorted(Comparator.comparing(Route::toString))
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        try {
            var name = file.toString().replaceAll("\\.class$", "").replace('/', '.');
            return Class.forName(name, false, Route.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Route> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(verb -> new Route(method, verb.value(), path(method)))
                .findFirst();
    }

    private static String path(Method method) {
        var own = method.getAnnotation(jakarta.ws.rs.Path.class);
        var path = "/api/v1/"
                + method.getDeclaringClass()
                        .getAnnotation(jakarta.ws.rs.Path.class)
                        .value();
        return own == null ? path : path + "/" + own.value();
    }

    /** The resource's package, below ours. */
    String feature() {
        return method.getDeclaringClass().getPackageName().replace("io.insightdesk.", "");
    }

    /** What the body of a request becomes. */
    Optional<Parameter> body() {
        return Stream.of(method.getParameters())
                .filter(parameter -> Stream.of(parameter.getAnnotations()).allMatch(MergePatch.class::isInstance))
                .findFirst();
    }

    List<String> bodyMediaTypes() {
        return Optional.ofNullable(annotation(Consumes.class))
                .map(consumed -> List.of(consumed.value()))
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }

    /** The method's, or else its resource's. */
    private <A extends Annotation> A annotation(Class<A> type) {
        var own = method.getAnnotation(type);
        return own != null ? own : method.getDeclaringClass().getAnnotation(type);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
