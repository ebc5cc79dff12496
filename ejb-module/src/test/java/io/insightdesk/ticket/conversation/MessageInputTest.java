package io.insightdesk.ticket.conversation;

import static io.insightdesk.ticket.conversation.MessageInput.LONGEST_BODY;
import static io.insightdesk.ticket.conversation.MessageInput.LONGEST_MARKUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageInputTest {

    private final MessageInput input = new MessageInput();
    private final InputCheck check = new InputCheck();

    @BeforeEach
    void setUp() {
        input.html = new MessageHtml();
    }

    /** Word writes twenty times as much as people read. */
    @Test
    void theTextIsLimitedAndNotTheMarkupAroundIt() {
        var word =
                "<p class=MsoNormal style='margin-bottom:0cm;line-height:normal'><span lang=DE style='font-size:12.0pt;"
                        + "font-family:\"Times New Roman\",serif;mso-fareast-language:DE'>Der Drucker raucht.<o:p></o:p></span></p>\n";
        var given = word.repeat(600);
        assertThat(given.length()).isGreaterThan(LONGEST_BODY);

        var body = input.body(check, null, given);

        assertThat(check.errors()).isEmpty();
        assertThat(body.plain().lines()).hasSize(600).containsOnly("Der Drucker raucht.");
        assertThat(body.rich().orElseThrow()).doesNotContain("Mso").hasSizeLessThan(LONGEST_BODY);
    }

    @Test
    void textThatIsTooLongIsRefusedHoweverShortItsMarkup() {
        input.body(check, null, "<p>" + "x".repeat(LONGEST_BODY + 1) + "</p>");

        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("bodyHtml", Rule.TOO_LONG));
    }

    @Test
    void markupWithoutEndIsRefusedBeforeItIsReadAndAfterItHasGrown() {
        input.body(check, null, "<b></b>".repeat(LONGEST_MARKUP));
        input.body(
                check,
                "short",
                "<a href='" + "=".repeat(LONGEST_MARKUP / 2) + "'>x</a>=" + "=".repeat(LONGEST_MARKUP / 3));

        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::rule, error -> error.arguments()
                        .get(0))
                .containsOnly(tuple("bodyHtml", Rule.TOO_LONG, LONGEST_MARKUP))
                .hasSize(2);
    }

    @Test
    void aPlainTextKeepsItsColumnsFromTheFirstLineOn() {
        var table = "   a   b\n   1   2\n\tx";

        assertThat(input.body(check, "\n" + table + "\n ", null).plain()).isEqualTo(table);
    }
}
