package io.insightdesk.platform.jobs;

import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of the table {@code job}. Claims go through functions that see all tenants; everything else sees one. Whoever ends a
 * job names the attempt that it claimed: a row that says another one has been claimed again since.
 */
@ApplicationScoped
public class JobRepository {

    private static final int LONGEST_ERROR = 500;

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(Job job) {
        entities.persist(job);
    }

    /** Takes up to {@code most} due jobs of all tenants, earliest first; nobody else gets them until the lease ends. */
    public List<ClaimedJob> claim(Lane lane, Instant now, int most, Duration lease) {
        return sql.list(
                "select tenant_id, id, kind, payload, attempts from claim_jobs(?, ?, ?, make_interval(secs => ?))",
                List.of(lane.code(), now, most, (double) lease.toSeconds()),
                JobRepository::claimed);
    }

    /** When the next job of the lane falls due, of all tenants. */
    public Optional<Instant> findNextDue(Lane lane, Instant now) {
        return sql.list(
                        "select next_job_due(?, ?) as due_at",
                        List.of(lane.code(), now),
                        row -> Optional.ofNullable(Sql.instant(row, "due_at")))
                .get(0);
    }

    /**
     * Ends a job that is done.
     *
     * @return whether it was still this worker's
     */
    public boolean delete(ClaimedJob job) {
        return update(job, "delete from job where ");
    }

    /** @return whether it was still this worker's */
    public boolean retry(ClaimedJob job, Instant dueAt, String error) {
        return update(
                job, "update job set due_at = ?, lease_until = null, last_error = ? where ", dueAt, shortened(error));
    }

    /**
     * Ends the lease of a job that was not begun.
     *
     * @return whether it was still this worker's
     */
    public boolean release(ClaimedJob job) {
        return update(job, "update job set lease_until = null where ");
    }

    /**
     * Gives up a job.
     *
     * @return whether it was still this worker's
     */
    public boolean markDead(ClaimedJob job, Instant now, String error) {
        return update(
                job,
                "update job set state = 'dead', finished_at = ?, lease_until = null, last_error = ? where ",
                now,
                shortened(error));
    }

    /**
     * Forgets some jobs of all tenants that were given up before {@code moment}.
     *
     * @return how many
     */
    public long prune(Instant moment, int most) {
        return sql.list("select prune_dead_jobs(?, ?) as pruned", List.of(moment, most), row -> row.getLong("pruned"))
                .get(0);
    }

    private boolean update(ClaimedJob job, String begin, Object... values) {
        var parameters = new ArrayList<>(Arrays.asList(values));
        parameters.addAll(List.of(job.tenant(), job.id(), job.attempts()));
        return sql.update(begin + "tenant_id = ? and id = ? and attempts = ? and state = 'queued'", parameters) == 1;
    }

    private static ClaimedJob claimed(ResultSet row) throws SQLException {
        return new ClaimedJob(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("payload"),
                row.getInt("attempts"));
    }

    private static String shortened(String error) {
        var storable = error.replace('\0', ' ');
        return storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
    }
}
