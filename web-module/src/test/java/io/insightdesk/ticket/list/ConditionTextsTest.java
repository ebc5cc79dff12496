package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionTextsTest {

    private static final Condition VIP = tag("vip");
    private static final Condition PRINTER = tag("printer");
    private static final Condition PHONE = tag("phone");

    private final ConditionTexts texts = new ConditionTexts();

    @BeforeEach
    void inEnglish() {
        texts.choices = new FilterChoices() {
            @Override
            public String field(String code) {
                return code;
            }

            @Override
            public List<SelectOption> operators(ConditionLine line) {
                return List.of();
            }
        };
        texts.fieldLabels = new FieldLabels() {
            @Override
            public FieldDefinitions set() {
                return FieldDefinitions.EMPTY;
            }
        };
        texts.userLocale = new UserLocale() {
            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }
        };
    }

    @Test
    void whatMustAllHoldIsSaidOneByOne() {
        assertThat(words(Condition.all(VIP, PRINTER))).containsExactly("tag is vip", "tag is printer");
        assertThat(words(Condition.EVERYTHING)).isEmpty();
    }

    @Test
    void aGroupOfSeveralStandsInParenthesesBesideOthers() {
        assertThat(words(Condition.all(VIP, Condition.any(PRINTER, PHONE))))
                .containsExactly("tag is vip", "(tag is printer or tag is phone)");
        assertThat(words(Condition.any(VIP, Condition.all(PRINTER, PHONE))))
                .containsExactly("tag is vip or (tag is printer and tag is phone)");
        assertThat(words(Condition.all(VIP, Condition.any(PRINTER, Condition.all(PHONE, VIP)))))
                .containsExactly("tag is vip", "(tag is printer or (tag is phone and tag is vip))");
    }

    @Test
    void aGroupThatIsAloneNeedsNoParentheses() {
        assertThat(words(Condition.any(VIP, PRINTER))).containsExactly("tag is vip or tag is printer");
        assertThat(words(Condition.all(Condition.any(VIP, PRINTER)))).containsExactly("tag is vip or tag is printer");
        assertThat(words(Condition.all(VIP, Condition.any(PRINTER)))).containsExactly("tag is vip", "tag is printer");
        assertThat(words(Condition.all(VIP, Condition.none(PRINTER, PHONE))))
                .containsExactly("tag is vip", "none of (tag is printer or tag is phone)");
    }

    private List<String> words(Condition.Group condition) {
        return texts.of(condition, ConditionUse.SLA);
    }

    private static Comparison tag(String tag) {
        return Condition.comparison(TicketProperty.TAG, Operator.IS, tag);
    }
}
