package io.insightdesk.ticket.list;

import io.insightdesk.platform.paging.CursorType;
import io.insightdesk.platform.paging.MalformedQueryException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a list of tickets is ordered; the ticket's id makes every order total. Each expression has an index.
 *
 * @param descending the greatest first
 */
public record TicketSort(Field field, boolean descending) {

    public static final TicketSort LAST_UPDATED = new TicketSort(Field.UPDATED_AT, true);

    public static final TicketSort NEXT_DUE = new TicketSort(Field.DUE_AT, false);

    /** {@code updatedAt}, or {@code -updatedAt} for descending. @throws MalformedQueryException for another word */
    public static TicketSort parse(String text) {
        var descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        return Arrays.stream(Field.values())
                .filter(field -> field.parameter.equals(name))
                .findFirst()
                .map(field -> new TicketSort(field, descending))
                .orElseThrow(() -> new MalformedQueryException("sort", "sort must be one of " + known()));
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field.parameter;
    }

    /** The words that {@link #parse} understands. */
    public static String known() {
        return Arrays.stream(Field.values()).map(field -> field.parameter).collect(Collectors.joining(", "))
                + ", each also with - in front";
    }

    /** What one can sort by: the parameter's word, the SQL for the desk and for customers, the cursor's type. */
    public enum Field {
        CREATED_AT("createdAt", "t.created_at", "t.created_at", CursorType.MOMENT),
        UPDATED_AT("updatedAt", "t.updated_at", "t.public_updated_at", CursorType.MOMENT),
        PRIORITY("priority", "t.priority", "t.priority", CursorType.RANK),
        NUMBER("number", "t.number", "t.number", CursorType.NUMBER),
        DUE_AT("dueAt", "t.next_due", "t.next_due", CursorType.MOMENT);

        private final String parameter;
        private final String deskSql;
        private final String customerSql;
        private final CursorType type;

        Field(String parameter, String deskSql, String customerSql, CursorType type) {
            this.parameter = parameter;
            this.deskSql = deskSql;
            this.customerSql = customerSql;
            this.type = type;
        }

        String sql(boolean desk) {
            return desk ? deskSql : customerSql;
        }

        CursorType type() {
            return type;
        }
    }
}
