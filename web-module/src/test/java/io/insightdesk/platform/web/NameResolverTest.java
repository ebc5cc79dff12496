package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameResolverTest {

    private final NameResolver resolver = new NameResolver();
    private final PlainContext context = new PlainContext();

    @Test
    void whatIsOfTheWantedTypeAlreadyStaysAsItIs() {
        var text = "as it is";

        assertThat(resolver.convertToType(context, text, Object.class)).isSameAs(text);
        assertThat(resolver.convertToType(context, text, String.class)).isSameAs(text);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void otherTypesAreConvertedByOthers() {
        assertThat(resolver.convertToType(context, 7, String.class)).isNull();
        assertThat(resolver.convertToType(context, null, String.class)).isNull();
        assertThat(resolver.convertToType(context, true, boolean.class)).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }
}
