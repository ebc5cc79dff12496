package io.insightdesk.benchmarks.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.benchmarks.BenchException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final Map<String, String> ROW = Map.of(
            "TicketID", "7",
            "CustomerName", "Zoë  O'Brien ",
            "TicketPriority", "Critical",
            "TicketStatus", "Closed",
            "Resolution", "It costs $5 \\\\ {more}");

    @Test
    void slugsMakeAddressesOfNames() {
        assertThat(Template.fill("{CustomerName|slug}@customers.example", ROW))
                .isEqualTo("zoe-o-brien@customers.example");
    }

    @Test
    void valuesOfTheFileStandAsTheyAre() {
        assertThat(Template.fill("{Resolution}!", ROW)).isEqualTo("It costs $5 \\\\ {more}!");
    }

    @Test
    void anUnknownColumnIsNamed() {
        assertThatThrownBy(() -> Template.fill("{Colour}", ROW))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("Colour");
    }

    @Test
    void theExampleKnowsThePrioritiesAndWhatToDo() {
        var mapping = Mapping.read(Path.of("csv/customer-support-tickets.mapping.json"));

        assertThat(mapping.ticket().get("priority").of(ROW)).contains("urgent");
        assertThat(mapping.then().of(ROW)).extracting(Mapping.Action::call).containsExactly("assign", "solve", "close");
    }

    @Test
    void aValueThatTheMappingDoesNotKnowIsNamed() {
        var mapping = Mapping.read(Path.of("csv/customer-support-tickets.mapping.json"));

        assertThatThrownBy(() -> mapping.ticket().get("priority").of(Map.of("TicketPriority", "Gigantic")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("Gigantic")
                .hasMessageContaining("TicketPriority");
    }
}
