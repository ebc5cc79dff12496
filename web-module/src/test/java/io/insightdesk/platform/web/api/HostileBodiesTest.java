package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.insightdesk.composing.SentDraftJson;
import io.insightdesk.platform.RefusedException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a body says, it is read or refused, at once. All records that a route or servlet takes are tried, with all that
 * they make of themselves.
 */
class HostileBodiesTest {

    private static final long SEED = 20261128;
    private static final int GARBLED = 300;

    /** Never reached unless a reader spins; the tests take a second. */
    private static final Duration NET = Duration.ofSeconds(30);

    private static final Path CLASSES = Path.of("target", "classes");

    static Stream<Class<?>> records() throws IOException {
        var ofRoutes = Route.find(CLASSES).stream()
                .flatMap(route -> Stream.of(route.method().getParameters()))
                .map(Parameter::getType)
                .filter(Class::isRecord);
        return Stream.concat(ofRoutes, Stream.of(SentDraftJson.class)).distinct();
    }

    @Test
    void theRecordsOfAllRoutesAreFound() throws IOException {
        assertThat(records()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsCutOffIsMalformed(Class<?> type) {
        assertTimeoutPreemptively(NET, () -> assertThat(HostileBodies.cutOff(HostileBodies.sample(type)))
                .allSatisfy(body -> assertThatThrownBy(() -> JsonBody.read(body, type))
                        .as(text(body))
                        .isInstanceOf(MalformedCallException.class)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsMistypedOrGarbledIsReadOrRefused(Class<?> type) {
        var garbled = HostileBodies.garbled(HostileBodies.sample(type), new Random(SEED), GARBLED);

        assertTimeoutPreemptively(NET, () -> Stream.concat(HostileBodies.mistyped(type), garbled)
                .forEach(body -> assertThatCode(() -> readOrRefuse(body, type))
                        .as(text(body))
                        .doesNotThrowAnyException()));
    }

    @Test
    void whatIsNoObjectIsMalformed() {
        assertTimeoutPreemptively(NET, () -> assertThat(HostileBodies.unreadable())
                .allSatisfy(body -> assertThatThrownBy(() -> JsonBody.object(body))
                        .as(text(body))
                        .isInstanceOf(MalformedCallException.class)));
    }

    @Test
    void whatIsLargeIsRead() {
        assertTimeoutPreemptively(NET, () -> assertThat(HostileBodies.large())
                .allSatisfy(body -> assertThatCode(() -> JsonBody.object(body))
                        .as(text(body))
                        .doesNotThrowAnyException()));
    }

    /** As it is sent to create, and to change. */
    private static void readOrRefuse(byte[] body, Class<?> type) throws ReflectiveOperationException {
        useOrRefuse(() -> JsonBody.read(body, type));
        useOrRefuse(() -> JsonBody.readPatch(body, type));
    }

    private static void useOrRefuse(Supplier<Object> read) throws ReflectiveOperationException {
        try {
            useAll(read.get());
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageNotContainingAny("\n", "\r");
        }
    }

    /** Calls what the record makes of itself, such as the input of a service. */
    private static void useAll(Object read) throws ReflectiveOperationException {
        for (var method : read.getClass().getDeclaredMethods()) {
            if (isOfItsOwn(method)) {
                method.setAccessible(true);
                try {
                    method.invoke(read);
                } catch (InvocationTargetException failed) {
                    if (!(failed.getCause() instanceof RefusedException)) {
                        throw new AssertionError(method.toString(), failed.getCause());
                    }
                }
            }
        }
    }

    private static boolean isOfItsOwn(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !List.of("toString", "hashCode").contains(method.getName());
    }

    private static String text(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
