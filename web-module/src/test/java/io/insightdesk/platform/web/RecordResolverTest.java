package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.PropertyNotWritableException;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private final RecordResolver resolver = new RecordResolver();
    private final PlainContext context = new PlainContext();

    @Test
    void componentsAreProperties() {
        assertThat(resolver.getValue(context, new Point(3, 4), "y")).isEqualTo(4);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNoComponentIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Point(3, 4), "length")).isNull();
        assertThat(resolver.getValue(context, "no record", "bytes")).isNull();
        assertThat(resolver.getValue(context, null, "row")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void componentsCantBeWritten() {
        var point = new Point(3, 4);

        assertThat(resolver.isReadOnly(context, point, "x")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, point, "x", 5))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private record Point(int x, int y) {
        double length() {
            return Math.hypot(x, y);
        }
    }
}
