package io.insightdesk.ticket.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueChangeTest {

    @Test
    void whatEachAddedAndTookAwayHolds() {
        var seen = List.of("printer", "old");
        var present = List.of("printer", "urgent");

        assertThat(ValueChange.between(seen, List.of("printer", "ink", "old")).onto(present))
                .containsExactly("printer", "urgent", "ink");
        assertThat(ValueChange.between(seen, List.of("old")).onto(present)).containsExactly("urgent");
    }

    @Property
    void theOrderInWhichTwoSaveDoesNotMatter(
            @ForAll("tags") List<String> seen, @ForAll("tags") List<String> one, @ForAll("tags") List<String> other) {
        var oneFirst = ValueChange.between(seen, other)
                .onto(ValueChange.between(seen, one).onto(seen));
        var otherFirst = ValueChange.between(seen, one)
                .onto(ValueChange.between(seen, other).onto(seen));

        assertThat(Set.copyOf(oneFirst)).isEqualTo(Set.copyOf(otherFirst));
    }

    @Property
    void withoutOthersItIsWhatWasWanted(@ForAll("tags") List<String> seen, @ForAll("tags") List<String> wanted) {
        assertThat(Set.copyOf(ValueChange.between(seen, wanted).onto(seen))).isEqualTo(Set.copyOf(wanted));
    }

    @Provide
    Arbitrary<List<String>> tags() {
        return Arbitraries.of("a", "b", "c", "d").list().uniqueElements().ofMaxSize(4);
    }
}
