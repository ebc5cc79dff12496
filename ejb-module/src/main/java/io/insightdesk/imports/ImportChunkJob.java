package io.insightdesk.imports;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The next chunk of a running import is to be taken over. */
public record ImportChunkJob(UUID importId) {

    static final JobKind<ImportChunkJob> KIND = new JobKind<>("imports.step", Lane.WORK, ImportChunkJob.class);
}
