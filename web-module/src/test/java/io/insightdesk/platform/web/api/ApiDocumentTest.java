package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is written by hand, so that it says more than the code; here it is held to the code. */
class ApiDocumentTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final java.nio.file.Path DOCUMENT =
            java.nio.file.Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final Set<String> TOKENS = Set.of("/auth/token", "/auth/refresh", "/auth/logout");

    /** A file may take long to arrive and would hold a key's lock so long. Sent twice, one copy is forgotten in a day. */
    private static final Set<String> UPLOADS = Set.of("/attachments", "/tickets/{number}/attachments");

    @Test
    void everyRouteIsInTheDocumentAndNoOther() throws IOException {
        var routes = new TreeSet<String>();
        methods().forEach(method -> routes.add(verb(method) + " /api/v1" + path(method)));

        assertThat(documented()).isEqualTo(routes).hasSizeGreaterThan(20);
    }

    @Test
    void everyPostIsSafeToRepeatExceptForTokensAndFiles() throws IOException {
        var posts = methods().stream()
                .filter(method -> verb(method).equals("POST")
                        && !TOKENS.contains(path(method))
                        && !UPLOADS.contains(path(method)));

        assertThat(posts)
                .hasSizeGreaterThan(5)
                .allSatisfy(post -> assertThat(post.isAnnotationPresent(Idempotent.class))
                        .as(post.toString())
                        .isTrue())
                .allSatisfy(post -> assertThat(post.getReturnType()).isEqualTo(Response.class));
    }

    private static Set<String> documented() throws IOException {
        var found = new TreeSet<String>();
        var path = "";
        var line = Pattern.compile("^ {2}(/\\S+):$|^ {4}(get|post|put|patch|delete):$");
        for (var text : Files.readAllLines(DOCUMENT)) {
            var matcher = line.matcher(text);
            if (matcher.matches() && matcher.group(1) != null) {
                path = matcher.group(1);
            } else if (matcher.matches()) {
                found.add(matcher.group(2).toUpperCase() + " " + path);
            }
        }
        return found;
    }

    private static List<Method> methods() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith("Resource.class"))
                    .map(ApiDocumentTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> verbs(method).findAny().isPresent())
                    .toList();
        }
    }

    private static Class<?> load(java.nio.file.Path file) {
        try {
            var name = CLASSES.relativize(file)
                    .toString()
                    .replaceAll("\\.class$", "")
                    .replace('/', '.');
            return Class.forName(name, false, ApiDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String verb(Method method) {
        return verbs(method).findFirst().orElseThrow();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value);
    }

    private static String path(Method method) {
        var own = method.getAnnotation(Path.class);
        var path = "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
        return own == null ? path : path + "/" + own.value();
    }
}
