package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.list.SavedView.Audience;
import io.insightdesk.ticket.list.SavedView.Content;
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

    private final List<SavedView> audience = new ArrayList<>();

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

        first.putAt(2, audience);

        assertThat(names()).containsExactly("B", "A", "C");
        assertThat(audience.stream().map(SavedView::getPosition)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theTenantsViewsStandBeforeThoseOfTeamsAndTheOwn() {
        var own = view("own", new Audience(ViewScope.PERSONAL, Optional.empty()));
        var team = view("team", new Audience(ViewScope.TEAM, Optional.of(UUID.randomUUID())));
        var tenant = view("tenant", new Audience(ViewScope.TENANT, Optional.empty()));

        assertThat(List.of(own, team, tenant).stream().sorted(SavedView.ORDER)).containsExactly(tenant, team, own);
    }

    private SavedView place(String name, int place) {
        var view = view(name, new Audience(ViewScope.PERSONAL, Optional.empty()));
        view.putAt(place, audience);
        audience.add(view);
        return view;
    }

    private static SavedView view(String name, Audience audience) {
        var content = new Content(name, Condition.EVERYTHING, ViewColumn.USUAL, "-updatedAt");
        return new SavedView(TENANT, ANA, audience, content, Instant.EPOCH);
    }

    private List<String> names() {
        return audience.stream().sorted(SavedView.ORDER).map(SavedView::getName).toList();
    }
}
