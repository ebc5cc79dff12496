package io.insightdesk.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the table {@code job}. Claims go through functions that see all tenants; everything else sees one. */
@ApplicationScoped
public class JobRepository {

    private static final int LONGEST_ERROR = 500;

    @PersistenceContext
    private EntityManager entityManager;

    public void add(Job job) {
        entityManager.persist(job);
    }

    public List<ClaimedJob> claim(Lane lane, Instant now, int most, Duration lease) {
        var rows = entityManager
                .createNativeQuery("select tenant_id, id, kind, payload, attempts"
                        + " from claim_jobs(?, ?, ?, cast(? as interval))")
                .setParameter(1, lane.code())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, most)
                .setParameter(4, lease.toString())
                .getResultList();
        return ((List<?>) rows).stream().map(row -> claimed((Object[]) row)).toList();
    }

    public Optional<Instant> findNextDue(Lane lane, Instant now) {
        var next = entityManager
                .createNativeQuery("select next_job_due(?, ?)")
                .setParameter(1, lane.code())
                .setParameter(2, Timestamp.from(now))
                .getSingleResult();
        return Optional.ofNullable((Timestamp) next).map(Timestamp::toInstant);
    }

    /** @return whether the job was still this worker's */
    public boolean delete(ClaimedJob job) {
        return 1
                == entityManager
                        .createNativeQuery("delete from job where tenant_id = ? and id = ? and attempts = ?"
                                + " and state = 'queued'")
                        .setParameter(1, job.tenant())
                        .setParameter(2, job.id())
                        .setParameter(3, job.attempts())
                        .executeUpdate();
    }

    public void retry(ClaimedJob job, Instant dueAt, String error) {
        entityManager
                .createNativeQuery("update job set due_at = ?, lease_until = null, last_error = ?"
                        + " where tenant_id = ? and id = ? and attempts = ? and state = 'queued'")
                .setParameter(1, Timestamp.from(dueAt))
                .setParameter(2, shortened(error))
                .setParameter(3, job.tenant())
                .setParameter(4, job.id())
                .setParameter(5, job.attempts())
                .executeUpdate();
    }

    public void bury(ClaimedJob job, Instant now, String error) {
        entityManager
                .createNativeQuery("update job set state = 'dead', finished_at = ?, lease_until = null, last_error = ?"
                        + " where tenant_id = ? and id = ? and attempts = ? and state = 'queued'")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, shortened(error))
                .setParameter(3, job.tenant())
                .setParameter(4, job.id())
                .setParameter(5, job.attempts())
                .executeUpdate();
    }

    /** Forgets dead jobs of all tenants. @return how many */
    public long prune(Instant givenUpBefore, int most) {
        return ((Number) entityManager
                        .createNativeQuery("select prune_dead_jobs(?, ?)")
                        .setParameter(1, Timestamp.from(givenUpBefore))
                        .setParameter(2, most)
                        .getSingleResult())
                .longValue();
    }

    private static ClaimedJob claimed(Object[] row) {
        return new ClaimedJob(
                (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], ((Number) row[4]).intValue());
    }

    private static String shortened(String error) {
        var storable = error.replace('\0', ' ');
        return storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
    }
}
