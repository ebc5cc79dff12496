-- A ticket without a clock that counts falls due at the end of time. As a column of its own: under row-level security an
-- index serves no condition on coalesce(), which PostgreSQL does not call leakproof, so that counting what falls due soon
-- read every ticket.
alter table ticket
  add column next_due timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored;

drop index ticket_by_due;
create index ticket_by_due on ticket (tenant_id, next_due, id) where deleted_at is null;

create index ticket_unresolved_by_due on ticket (tenant_id, next_due)
  where deleted_at is null and status in ('new', 'open', 'pending', 'hold');

drop index ticket_waiting;
create index ticket_waiting on ticket (tenant_id, team_id, priority desc, next_due, id)
  where assignee_id is null and deleted_at is null and status in ('new', 'open');
