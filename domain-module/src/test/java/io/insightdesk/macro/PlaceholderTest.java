package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderIsKnownAsPeopleWriteIt(Placeholder placeholder) {
        assertThat(Placeholder.unknownIn("Hello " + placeholder.tag() + "!")).isEmpty();
        assertThat(Placeholder.unknownIn("{{  " + placeholder.code() + " }}")).isEmpty();
        assertThat(Placeholder.allTags()).contains(placeholder.tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{requester.nmae}}",
                "{{}}",
                "{{{ticket.number}}}",
                "{{&ticket.number}}",
                "{{#ticket}}",
                "{{/ticket}}",
                "{{> partial}}",
                "{{=<% %>=}}",
                "{{! comment }}",
                "{{ticket.number",
                "{{{{ticket.number}}}}"
            })
    void whatIsNoPlaceholderIsFoundOut(String text) {
        assertThat(Placeholder.unknownIn("Hello " + text)).isNotEmpty();
        assertThat(Placeholder.unknownIn(text + " {{ticket.number}}")).isNotEmpty();
    }

    @Test
    void eachUnknownOneIsNamedOnce() {
        assertThat(Placeholder.unknownIn("{{a}} {{ticket.number}} {{b}} {{a}}")).containsExactly("{{a}}", "{{b}}");
    }

    @Test
    void singleBracesMeanNothing() {
        assertThat(Placeholder.unknownIn("{ticket.number} } { a }")).isEmpty();
    }
}
