-- Service levels: what a tenant promises, and how each promise on a ticket stands.

create table sla_policy (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  name       text        not null check (char_length(name) between 1 and 120),
  position   integer     not null check (position > 0), -- the first policy that applies holds
  conditions jsonb       not null check (jsonb_typeof(conditions -> 'all') = 'array'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint      not null,
  primary key (tenant_id, id)
);
create index sla_policy_order on sla_policy (tenant_id, position, id);
call protect_by_tenant('sla_policy');

create table sla_target (
  tenant_id   uuid     not null references tenant (id),
  policy_id   uuid     not null,
  metric      text     not null check (metric in ('firstResponse', 'nextResponse', 'resolution')),
  priority    smallint not null check (priority between 1 and 4),
  seconds     bigint   not null check (seconds > 0),
  calendar_id uuid, -- null: around the clock; business calendars are not built yet
  primary key (tenant_id, policy_id, metric, priority),
  foreign key (tenant_id, policy_id) references sla_policy (tenant_id, id)
);
call protect_by_tenant('sla_target');

-- One row for each ticket, metric and cycle. It remembers what was promised: its policy may be changed or deleted.
create table sla_clock (
  tenant_id      uuid        not null references tenant (id),
  id             uuid        not null,
  ticket_id      uuid        not null,
  metric         text        not null check (metric in ('firstResponse', 'nextResponse', 'resolution')),
  cycle          integer     not null check (cycle > 0),
  state          text        not null check (state in ('running', 'paused', 'met', 'breached', 'cancelled')),
  policy_id      uuid        not null,
  policy_name    text        not null,
  calendar_id    uuid,
  target_seconds bigint      not null check (target_seconds > 0),
  elapsed_ms     bigint      not null check (elapsed_ms >= 0), -- of the finished running stretches
  started_at     timestamptz not null,
  running_since  timestamptz, -- null: stands still
  due_at         timestamptz, -- when the elapsed time reaches the target
  breached_at    timestamptz,
  met_at         timestamptz, -- a breached clock has it too when the work was done late
  finished_at    timestamptz, -- met, cancelled, or given up after a breach
  changed_at     timestamptz not null,
  ledger_entries integer     not null,
  version        bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, metric, cycle),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  check (state <> 'running' or (running_since is not null and due_at is not null and finished_at is null)),
  check (state <> 'paused' or (running_since is null and due_at is null and finished_at is null)),
  check (state <> 'met' or (met_at is not null and breached_at is null)),
  check ((state = 'breached') = (breached_at is not null)),
  check (met_at is null or met_at = finished_at),
  check (finished_at is null or running_since is null)
);
-- What falls due next, over all tenants: the ticker's only question.
create index sla_clock_due on sla_clock (due_at, id) where state = 'running';
call protect_by_tenant('sla_clock');

-- Everything that happened to a clock. A second breach of the same clock is impossible.
create table sla_clock_event (
  tenant_id      uuid        not null references tenant (id),
  id             uuid        not null,
  clock_id       uuid        not null,
  number         integer     not null check (number > 0),
  kind           text        not null
    check (kind in ('started', 'paused', 'resumed', 'met', 'breached', 'retargeted', 'cancelled')),
  at             timestamptz not null, -- when it happened
  recorded_at    timestamptz not null, -- when it was written: later for a breach while no server was up
  target_seconds bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, clock_id, number),
  foreign key (tenant_id, clock_id) references sla_clock (tenant_id, id)
);
create unique index sla_clock_event_one_breach on sla_clock_event (tenant_id, clock_id) where kind = 'breached';
call protect_by_tenant('sla_clock_event');
revoke update, delete on sla_clock_event from insightdesk_app;

-- Running clocks that are due, of all tenants, in pages: those after a given one in the order of (due_at, id), so that
-- one that can't be recorded does not stand in the way of the others. Who takes one locks it and looks again.
create policy worker_reads on sla_clock for select to insightdesk_worker using (true);
grant select on sla_clock to insightdesk_worker;

create function find_due_clocks(moment timestamptz, after_due timestamptz, after_id uuid, most integer)
returns table (tenant_id uuid, id uuid, due_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select clock.tenant_id, clock.id, clock.due_at
  from sla_clock clock
  where clock.state = 'running' and clock.due_at <= moment and (clock.due_at, clock.id) > (after_due, after_id)
  order by clock.due_at, clock.id
  limit most
$$;

-- When the next running clock of any tenant falls due: when the ticker is to wake.
create function next_due_clock() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as
$$ select min(due_at) from sla_clock where state = 'running' $$;

revoke all on function find_due_clocks, next_due_clock from public;
grant execute on function find_due_clocks, next_due_clock to insightdesk_app;
alter function find_due_clocks owner to insightdesk_worker;
alter function next_due_clock owner to insightdesk_worker;
