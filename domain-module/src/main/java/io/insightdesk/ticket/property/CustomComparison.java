package io.insightdesk.ticket.property;

import io.insightdesk.field.FieldKind;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.TicketField;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Of a custom field.
 *
 * @param values alternatives, at least one but for {@link Operator#CHANGED}, as {@link FieldValue#codes} has them; for a bound one
 */
public record CustomComparison(String key, Operator op, List<String> values) implements Condition {

    /** A whole day, as a regular expression of Java and PostgreSQL. */
    public static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** A number, as a regular expression of Java and PostgreSQL. */
    public static final String NUMBER = "-{0,1}[0-9]+([.][0-9]+){0,1}";

    private static final Pattern WHOLE_DAY = Pattern.compile(DAY);
    private static final Pattern WHOLE_NUMBER = Pattern.compile(NUMBER);

    /** So many characters (code points) of a value are compared: the database indexes no more. */
    private static final int INDEXED = 200;

    public CustomComparison {
        values = List.copyOf(values);
    }

    /** How values of the kind can be compared, in the order in which that is offered. */
    public static List<Operator> operators(FieldKind kind, ConditionUse use) {
        var bounds = kind == FieldKind.NUMBER || kind == FieldKind.DATE
                ? Stream.of(Operator.FROM, Operator.TO)
                : Stream.<Operator>empty();
        var changes = use == ConditionUse.CHANGE ? Stream.of(Operator.CHANGED, Operator.WAS) : Stream.<Operator>empty();
        return Stream.of(Stream.of(Operator.IS, Operator.IS_NOT), bounds, changes)
                .flatMap(operators -> operators)
                .toList();
    }

    /** A value to compare with, as far as it is looked at. */
    public static String asIndexed(String value) {
        return beginning(Text.line(value));
    }

    /** Whether the bound is a day; otherwise it is a number. */
    public static boolean isDay(String bound) {
        return WHOLE_DAY.matcher(bound).matches();
    }

    @Override
    public boolean holds(TicketValues ticket, ConditionContext context) {
        return switch (op) {
            case CHANGED ->
                ticket.before()
                        .filter(before -> !before.customFields()
                                .find(key)
                                .equals(ticket.customFields().find(key)))
                        .isPresent();
            case WAS -> ticket.before().filter(this::isMet).isPresent();
            default -> isMet(ticket) != op.isNegative();
        };
    }

    private boolean isMet(TicketValues ticket) {
        return ticket.customFields().find(key).stream()
                .flatMap(value -> value.codes().stream())
                .map(CustomComparison::beginning)
                .anyMatch(op.isBound() ? this::isOnSideOfBound : this::isOneOfThem);
    }

    private boolean isOneOfThem(String code) {
        return values.stream().map(CustomComparison::asIndexed).anyMatch(code::equals);
    }

    /** Values of another form, which a field of the same key may have had before, are on no side. */
    private boolean isOnSideOfBound(String code) {
        var bound = values.get(0);
        var form = isDay(bound) ? WHOLE_DAY : WHOLE_NUMBER;
        if (!form.matcher(code).matches()) {
            return false;
        }
        var order = isDay(bound) ? code.compareTo(bound) : new BigDecimal(code).compareTo(new BigDecimal(bound));
        return op == Operator.FROM ? order >= 0 : order <= 0;
    }

    private static String beginning(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(INDEXED, text.codePointCount(0, text.length()))));
    }

    @Override
    public boolean looksAt(TicketField change) {
        return change.plain() == TicketField.CUSTOM;
    }
}
