package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedRowsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID ANOTHER = new UUID(0, 3);

    private final List<UUID> rows = new ArrayList<>(List.of(FIRST, SECOND));
    private final List<String> moves = new ArrayList<>();
    private final OrderedRows order = new OrderedRows(() -> rows, (row, places) -> moves.add(row + " by " + places));

    @Test
    void theRowThatIsNamedMovesBySoManyPlaces() {
        order.setSeen(order.getSeen());

        order.move(SECOND.toString(), "-1");
        order.move(FIRST.toString(), "12");

        assertThat(moves).containsExactly(SECOND + " by -1", FIRST + " by 12");
        assertThat(order.isStale()).isFalse();
    }

    @Test
    void nothingMovesInAListThatHasAnotherOrderNow() {
        order.setSeen(order.getSeen());
        rows.add(rows.remove(0));

        order.move(SECOND.toString(), "1");

        assertThat(moves).isEmpty();
        assertThat(order.isStale()).isTrue();
    }

    @Test
    void nothingMovesInAListThatHasMoreOrFewerRowsNow() {
        order.setSeen(order.getSeen());
        rows.add(ANOTHER);
        order.move(SECOND.toString(), "-1");
        rows.removeAll(List.of(SECOND, ANOTHER));
        order.move(SECOND.toString(), "-1");

        assertThat(moves).isEmpty();
        assertThat(order.isStale()).isTrue();
    }

    @Test
    void aPageThatDoesNotSayWhatItShowsMovesNothing() {
        order.move(FIRST.toString(), "1");
        order.setSeen(null);
        order.move(FIRST.toString(), "1");

        assertThat(moves).isEmpty();
        assertThat(order.isStale()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "00000000-0000-0000-0000-000000000003,1",
        "nonsense,1",
        ",1",
        "00000000-0000-0000-0000-000000000001,",
        "00000000-0000-0000-0000-000000000001,one",
        "00000000-0000-0000-0000-000000000001,99999999999"
    })
    void whatIsNoRowOfTheListOrNoNumberMovesNothing(String row, String places) {
        order.setSeen(order.getSeen());

        order.move(row, places);

        assertThat(moves).isEmpty();
    }
}
