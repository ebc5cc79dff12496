package io.insightdesk.ticket.search;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the search documents of some tickets anew in a transaction, and leaves the next ones to a job of their own. */
@ApplicationScoped
public class SearchIndexJobHandler implements JobHandler<SearchIndexJob> {

    private static final int AT_ONCE = 500;

    @Inject
    SearchRepository search;

    @Inject
    JobQueue jobs;

    @Override
    public JobKind<SearchIndexJob> kind() {
        return SearchIndexJob.KIND;
    }

    @Override
    public void handle(SearchIndexJob from) {
        search.complete(from.after(), AT_ONCE)
                .ifPresent(last -> jobs.enqueue(SearchIndexJob.KIND, new SearchIndexJob(last)));
    }
}
