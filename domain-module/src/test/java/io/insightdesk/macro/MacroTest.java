package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.macro.MacroAction.Kind;
import io.insightdesk.platform.persistence.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MacroTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void actionsAreInTheOrderInWhichTheyAreDone() {
        var status = new MacroAction(Kind.STATUS, List.of("solved"));
        var assignee = new MacroAction(Kind.ASSIGNEE, List.of(MacroAction.ME));
        var reply = MacroAction.of(Kind.REPLY, new PreparedText("Done.", Optional.empty()));

        var macro = macro("Solve", 1, status, assignee, reply);

        assertThat(macro.getActions()).containsExactly(reply, assignee, status);
    }

    @Test
    void macrosAreOrderedByPositionThenByName() {
        var second = macro("b", 1);
        var first = macro("A", 1);
        var last = macro("0", 2);

        assertThat(List.of(last, second, first).stream().sorted(Macro.ORDER)).containsExactly(first, second, last);
    }

    @Test
    void actionsSurviveBeingStored() {
        var actions = List.of(
                MacroAction.of(Kind.REPLY, new PreparedText("Hi \"{{requester.name}}\"", Optional.of("<p>Hi</p>"))),
                new MacroAction(Kind.ADD_TAGS, List.of("printer", "ä b")),
                new MacroAction(Kind.TEAM, List.of()));

        assertThat(MacroActionsConverter.fromJson(MacroActionsConverter.toJson(actions)))
                .isEqualTo(actions);
    }

    private static Macro macro(String name, int position, MacroAction... actions) {
        var terms = new Macro.Terms(name, Optional.empty(), List.of(actions), position, true);
        return new Macro(Ids.next(), terms, NOW);
    }
}
