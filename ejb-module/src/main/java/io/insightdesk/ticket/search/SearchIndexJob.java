package io.insightdesk.ticket.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * The search documents of the tenant's tickets behind one are to be written anew. A migration that changes what is indexed
 * leaves the first one.
 *
 * @param after the last ticket that was looked at
 */
@JsonInclude(Include.NON_NULL) // nodes of the previous release leave them out
public record SearchIndexJob(UUID after) {

    static final JobKind<SearchIndexJob> KIND = new JobKind<>("search.complete", Lane.WORK, SearchIndexJob.class);
}
