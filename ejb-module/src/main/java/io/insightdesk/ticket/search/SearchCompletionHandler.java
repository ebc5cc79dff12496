package io.insightdesk.ticket.search;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Completes the search documents of some tickets in a transaction, and leaves the next ones to a job of their own. */
@ApplicationScoped
public class SearchCompletionHandler implements JobHandler<SearchCompletion> {

    private static final int AT_ONCE = 500;

    @Inject
    SearchRepository search;

    @Inject
    JobQueue jobs;

    @Override
    public JobKind<SearchCompletion> kind() {
        return SearchCompletion.KIND;
    }

    @Override
    public void handle(SearchCompletion from) {
        search.complete(from.after(), AT_ONCE)
                .ifPresent(last -> jobs.enqueue(SearchCompletion.KIND, new SearchCompletion(last)));
    }
}
