-- Work to be done after a commit, at once or at a due instant. A row lives until its work is done; what failed for good
-- stays as 'dead' with its last error until it is looked at or pruned.

create table job (
  tenant_id   uuid        not null references tenant (id),
  id          uuid        not null,
  kind        text        not null check (char_length(kind) between 1 and 60),
  lane        text        not null check (lane in ('work', 'delivery')), -- who waits behind whom
  payload     jsonb       not null,
  state       text        not null check (state in ('queued', 'dead')),
  attempts    integer     not null check (attempts >= 0), -- claims so far; also the fence against a late finisher
  due_at      timestamptz not null,
  lease_until timestamptz, -- somebody works on it until then
  last_error  text check (char_length(last_error) <= 500),
  created_at  timestamptz not null,
  finished_at timestamptz, -- when it was given up
  primary key (tenant_id, id)
) with (
  -- Rows come and go: room for updates in place, and a vacuum long before the head of the index is full of dead entries.
  fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000
);
call protect_by_tenant('job');
-- Over all tenants, because the workers claim for all.
create index job_due on job (lane, due_at) where state = 'queued';
create index job_dead on job (finished_at) where state = 'dead';

create policy worker_works on job to insightdesk_worker using (true) with check (true);
grant select, update (attempts, lease_until), delete on job to insightdesk_worker;

-- Takes up to `most` due jobs of a lane for the length of the lease, earliest first; nobody else gets them meanwhile.
-- The rows are gathered into an array first: as a join, the planner locked and updated far more than it returned.
create function claim_jobs(wanted_lane text, moment timestamptz, most integer, lease interval)
returns table (tenant_id uuid, id uuid, kind text, payload text, attempts integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  update job
  set attempts = job.attempts + 1, lease_until = moment + lease
  where job.ctid = any (array(
    select candidate.ctid
    from job candidate
    where candidate.lane = wanted_lane and candidate.state = 'queued' and candidate.due_at <= moment
      and (candidate.lease_until is null or candidate.lease_until <= moment)
    order by candidate.due_at
    limit most
    for update skip locked))
  returning job.tenant_id, job.id, job.kind, job.payload::text, job.attempts
$$;

-- When the next job of a lane falls due after `moment`; for the alarm that wakes the workers to the millisecond.
create function next_job_due(wanted_lane text, moment timestamptz) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select due_at from job where lane = wanted_lane and state = 'queued' and due_at > moment order by due_at limit 1
$$;

-- Forgets what was given up before `moment`, some rows at a time.
create function prune_dead_jobs(moment timestamptz, most integer) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from job
    where ctid = any (array(
      select ctid from job where state = 'dead' and finished_at < moment limit most for update skip locked))
    returning 1)
  select count(*) from gone
$$;

-- Rights first, then the new owner: afterwards the migrating role can't change them any more.
revoke all on function claim_jobs, next_job_due, prune_dead_jobs from public;
grant execute on function claim_jobs, next_job_due, prune_dead_jobs to insightdesk_app;
alter function claim_jobs owner to insightdesk_worker;
alter function next_job_due owner to insightdesk_worker;
alter function prune_dead_jobs owner to insightdesk_worker;
