package io.insightdesk.architecture;

import static io.insightdesk.architecture.Application.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes from outside is read in one place each, by a reader that is tried with hostile input. */
class OutsideInputTest {

    /** Who reads JSON, and why that may be. Others get it from {@code Json}, and bodies from {@code JsonBody}. */
    private static final Map<String, String> JSON_READERS = Map.of(
            "io.insightdesk.platform.Json", "is the reader",
            "io.insightdesk.platform.persistence.JsonColumn", "keeps a reader of Json for its type",
            "io.insightdesk.ticket.list.ColumnChoiceRepository", "keeps a reader of Json for its type");

    private static final String EXPRESSION = Pattern.class.getName();
    private static final Set<String> COMPILE_EACH_TIME = Set.of("matches", "replaceAll", "replaceFirst");
    private static final Set<String> ACCEPTED_LANGUAGES = Set.of("getAcceptableLanguages", "getLocale", "getLocales");

    @Test
    void jsonIsReadByTheReader() {
        assertThat(callers(call ->
                        (call.getName().startsWith("read") || call.getName().equals("createParser"))
                                && isOf(call, "tools.jackson.")))
                .containsExactlyInAnyOrderElementsOf(JSON_READERS.keySet());
    }

    /** So that {@code LinearExpressionsTest} finds them all. */
    @Test
    void expressionsAreConstants() {
        assertThat(callers(call -> COMPILE_EACH_TIME.contains(call.getName()) && isOf(call, String.class.getName())))
                .isEmpty();
        assertThat(callers(call -> isOf(call, EXPRESSION)
                        && (call.getName().equals("matches")
                                || call.getName().equals("compile")
                                        && !call.getOrigin().getName().equals("<clinit>"))))
                .isEmpty();
    }

    /** The container's reader passes over half of a list, and Jersey's throws at it. */
    @Test
    void languagesAreReadByTheLenientReader() {
        assertThat(callers(call -> ACCEPTED_LANGUAGES.contains(call.getName())
                        && (isOf(call, "jakarta.servlet.") || isOf(call, "jakarta.ws.rs."))))
                .isEmpty();
    }

    /** A failure's message may quote what people sent. */
    @Test
    void failuresAreLoggedEscaped() {
        assertThat(codeUnits()
                        .filter(code -> code.getCallsFromSelf().stream().anyMatch(OutsideInputTest::logsFailure))
                        .filter(code -> code.getCallsFromSelf().stream().noneMatch(OutsideInputTest::escapes))
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    private static boolean logsFailure(JavaCall<?> call) {
        return isOf(call, "java.util.logging.Logger")
                && call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(List.of(Level.class.getName(), String.class.getName(), Throwable.class.getName()));
    }

    private static boolean escapes(JavaCall<?> call) {
        return isOf(call, "io.insightdesk.platform.LogText");
    }

    private static Set<String> callers(Predicate<JavaCall<?>> forbidden) {
        return codeUnits()
                .filter(code -> code.getCallsFromSelf().stream().anyMatch(forbidden))
                .map(code -> code.getOwner().getName())
                .collect(Collectors.toSet());
    }

    private static Stream<JavaCodeUnit> codeUnits() {
        return CLASSES.stream().flatMap(type -> type.getCodeUnits().stream());
    }

    private static boolean isOf(JavaCall<?> call, String type) {
        return call.getTargetOwner().getName().startsWith(type);
    }
}
