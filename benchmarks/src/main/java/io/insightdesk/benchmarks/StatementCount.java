package io.insightdesk.benchmarks;

import java.time.Duration;
import java.util.List;

/** Which SQL statements one request takes, counted by pg_stat_statements over a few seconds of one caller. */
final class StatementCount {

    /** @param calls in one request */
    record Statement(double calls, double milliseconds, String sql) {}

    /** Work that a request leaves behind is not counted as the request's: meanwhile nothing falls due. */
    private static final String HOLD_JOBS = """
            create or replace function bench.hold_job() returns trigger language plpgsql as
              $$ begin new.due_at := now() + interval '1 day'; return new; end $$;
            grant usage on schema bench to insightdesk_app;
            create trigger bench_hold before insert on job for each row execute function bench.hold_job()""";

    private static final String RELEASE_JOBS = """
            drop trigger bench_hold on job;
            update job set due_at = now() where due_at > now() + interval '1 hour'""";

    private StatementCount() {}

    static List<Statement> of(Load load, BenchStack stack) {
        var database = stack.database();
        database.run(HOLD_JOBS);
        try {
            load.run(1, Duration.ofSeconds(2));
            database.run("select pg_stat_statements_reset()");
            var requests = load.run(1, Duration.ofSeconds(3)).finished();
            return database.list(
                    """
                    select calls::float8 / %1$d as calls, mean_exec_time, regexp_replace(query, '\\s+', ' ', 'g') as sql
                    from pg_stat_statements
                    where userid = 'insightdesk_app'::regrole and toplevel and calls > 0.15 * %1$d
                    order by calls desc, query""".formatted(requests),
                    row -> new Statement(
                            row.getDouble("calls"), row.getDouble("mean_exec_time"), row.getString("sql")));
        } finally {
            database.run(RELEASE_JOBS);
        }
    }
}
