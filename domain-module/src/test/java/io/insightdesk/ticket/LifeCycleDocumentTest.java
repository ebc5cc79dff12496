package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/ticket-life-cycle.md} says what the code does, row by row. */
class LifeCycleDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/ticket-life-cycle.md");

    @Test
    void documentShowsTheTransitionTableRowByRow() throws IOException {
        var documented = rows(Files.readAllLines(DOCUMENT));

        assertThat(documented).isNotEmpty();
        assertThat(documented).containsExactlyElementsOf(StatusTransition.TABLE);
    }

    static List<StatusTransition> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(LifeCycleDocumentTest::row)
                .toList();
    }

    private static StatusTransition row(String line) {
        var cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
        return new StatusTransition(
                status(cells.get(0)), status(cells.get(1)), actors(cells.get(2), cells.get(3), cells.get(4)));
    }

    private static Status status(String code) {
        return Status.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Set<Actor> actors(String customer, String agent, String system) {
        var actors = EnumSet.noneOf(Actor.class);
        addIfYes(actors, customer, Actor.CUSTOMER);
        addIfYes(actors, agent, Actor.AGENT);
        addIfYes(actors, system, Actor.SYSTEM);
        return actors;
    }

    private static void addIfYes(Set<Actor> actors, String cell, Actor actor) {
        assertThat(cell).isIn("yes", "");
        if (cell.equals("yes")) {
            actors.add(actor);
        }
    }
}
