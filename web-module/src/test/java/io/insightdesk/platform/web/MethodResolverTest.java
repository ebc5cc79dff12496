package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodResolverTest {

    private final MethodResolver resolver = new MethodResolver();
    private final PlainContext context = new PlainContext();

    @Test
    void methodsAreCalledWithArgumentsMadeToFit() {
        assertThat(call(new Desk(), "greet", "Ana", "3")).isEqualTo("Ana×3");
        assertThat(call(DayOfWeek.MONDAY, "plus", 1)).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(call("status.", "concat", "open")).isEqualTo("status.open");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void aMethodMayAnswerNothing() {
        assertThat(call(new Desk(), "nobody")).isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNotPlainIsLeftToOthers() {
        assertThat(call(new Desk(), "overloaded", "a")).isNull();
        assertThat(call(new Desk(), "several", "a")).isNull();
        assertThat(call(List.of(1), "size")).isNull();
        assertThat(call(new Desk(), "missing")).isNull();
        assertThat(call(null, "greet")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatTheMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> call(new Desk(), "fail"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private Object call(Object base, String method, Object... arguments) {
        return resolver.invoke(context, base, method, null, arguments);
    }

    public static final class Desk {

        public String greet(String name, int times) {
            return name + "×" + times;
        }

        public Object nobody() {
            return null;
        }

        public String overloaded(String text) {
            return text;
        }

        public String overloaded(Integer number) {
            return number.toString();
        }

        public String several(String... texts) {
            return String.join("", texts);
        }

        public void fail() {
            throw new IllegalStateException("as it should");
        }
    }
}
