package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.list.SavedView.Content;
import io.insightdesk.ticket.list.SavedView.Shelf;
import io.insightdesk.ticket.property.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SavedViewTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID ANA = UUID.randomUUID();

    private final List<SavedView> shelf = new ArrayList<>();

    @Test
    void aNewViewStandsWhereItWasPutAndTheOthersKeepTheirOrder() {
        place("A", 1);
        place("B", 1);
        place("C", 99);
        place("D", 2);

        assertThat(names()).containsExactly("B", "D", "A", "C");
    }

    @Test
    void aViewThatIsMovedLeavesNoGap() {
        var first = place("A", 1);
        place("B", 2);
        place("C", 3);

        first.putAt(2, shelf);

        assertThat(names()).containsExactly("B", "A", "C");
        assertThat(shelf.stream().map(SavedView::getPosition)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theTenantsViewsStandBeforeThoseOfTeamsAndTheOwn() {
        var own = view("own", new Shelf(ViewScope.PERSONAL, Optional.empty()));
        var team = view("team", new Shelf(ViewScope.TEAM, Optional.of(UUID.randomUUID())));
        var tenant = view("tenant", new Shelf(ViewScope.TENANT, Optional.empty()));

        assertThat(List.of(own, team, tenant).stream().sorted(SavedView.ORDER)).containsExactly(tenant, team, own);
    }

    private SavedView place(String name, int place) {
        var view = view(name, new Shelf(ViewScope.PERSONAL, Optional.empty()));
        view.putAt(place, shelf);
        shelf.add(view);
        return view;
    }

    private static SavedView view(String name, Shelf shelf) {
        var content = new Content(name, Condition.EVERYTHING, ViewColumn.USUAL, "-updatedAt");
        return new SavedView(TENANT, ANA, shelf, content, Instant.EPOCH);
    }

    private List<String> names() {
        return shelf.stream().sorted(SavedView.ORDER).map(SavedView::getName).toList();
    }
}
