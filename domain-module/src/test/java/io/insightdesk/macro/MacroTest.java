package io.insightdesk.macro;

import static io.insightdesk.platform.Json.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.insightdesk.field.FieldValue.Amount;
import io.insightdesk.field.FieldValue.Flag;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.field.FieldValue.Words;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.ticket.property.TicketProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class MacroTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void actionsAreInTheOrderInWhichTheyAreDone() {
        var status = new MacroAction(kind("status"), List.of("solved"));
        var assignee = new MacroAction(kind("assignee"), List.of(TicketProperty.ME));
        var reply = MacroAction.of(ActionKind.REPLY, new TextTemplate("Done.", Optional.empty()));
        var device = MacroAction.setField("device", Optional.of(new Word("printer")));

        var macro = macro("Solve", 1, device, status, assignee, reply);

        assertThat(macro.getActions()).containsExactly(reply, assignee, device, status);
    }

    @Test
    void customFieldsAreSetByTheirKeysAndEmptiedByNull() {
        var macro = macro(
                "Fill",
                1,
                MacroAction.setField("weight", Optional.of(new Amount(new BigDecimal("2.50")))),
                MacroAction.setField("device", Optional.empty()));

        assertThat(macro.patch().customFields())
                .containsExactly(
                        entry("weight", JSON.numberNode(new BigDecimal("2.5"))),
                        entry("device", NullNode.getInstance()));
    }

    @Test
    void aMacroHasOnePlaceForEachKindAndForEachCustomField() {
        assertThat(new MacroAction(kind("status"), List.of("open")).place()).isEqualTo("status");
        assertThat(MacroAction.setField("device", Optional.empty()).place()).isEqualTo("setField.device");
        assertThat(MacroAction.setField("weight", Optional.empty()).place()).isEqualTo("setField.weight");
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
                MacroAction.of(
                        ActionKind.REPLY, new TextTemplate("Hi \"{{requester.name}}\"", Optional.of("<p>Hi</p>"))),
                new MacroAction(kind("addTags"), List.of("printer", "ä b")),
                new MacroAction(kind("team"), List.of()),
                MacroAction.setField("device", Optional.of(new Word("printer"))),
                MacroAction.setField("parts", Optional.of(new Words(List.of("lid", "tray")))),
                MacroAction.setField("weight", Optional.of(new Amount(new BigDecimal("2.5")))),
                MacroAction.setField("warranty", Optional.of(new Flag(true))),
                MacroAction.setField("serial", Optional.empty()));

        var converter = new MacroActionsConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(actions)))
                .isEqualTo(actions);
    }

    private static ActionKind kind(String code) {
        return ActionKind.find(code).orElseThrow();
    }

    private static Macro macro(String name, int position, MacroAction... actions) {
        var terms = new Macro.Terms(name, Optional.empty(), List.of(actions), position, true);
        return new Macro(Ids.next(), terms, NOW);
    }
}
