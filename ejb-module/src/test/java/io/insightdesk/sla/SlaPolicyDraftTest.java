package io.insightdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.MemberRules;
import io.insightdesk.ticket.Priority;
import org.junit.jupiter.api.Test;

class SlaPolicyDraftTest {

    @Test
    void aPolicyTakesATargetForEachMetricAndPriority() {
        assertThat(MemberRules.of(SlaPolicyDraft.class, "targets").maxItems())
                .isEqualTo(Metric.values().length * Priority.values().length);
    }
}
