package io.insightdesk.imports;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The next chunk of a running import is to be taken over. */
public record ImportStep(UUID importId) {

    static final JobKind<ImportStep> KIND = new JobKind<>("imports.step", Lane.WORK, ImportStep.class);
}
