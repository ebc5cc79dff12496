-- :count tickets over two years, the way a desk's tickets lie: most are closed, what is left is mostly of the last
-- weeks, some customers write a lot, most tickets have a few messages and a few have many. Deadlines of open clocks lie
-- far ahead, so that no breach falls due while we measure. Each ticket names a product in its first message, and there
-- are as many products as give each about 500 tickets. Foreign keys hold by construction and are not checked.
set session_replication_role = replica;
select setseed(0.42);

create temporary table customer as
select row_number() over (order by id) as n, id, organisation_id from account where tenant_id = :tenant and role = 'customer';
create unique index on customer (n);
create temporary table agent as
select row_number() over (order by id) as n, id from account where tenant_id = :tenant and role <> 'customer';
create temporary table desk_team as
select row_number() over (order by id) as n, id from team where tenant_id = :tenant;

create temporary table draft as
select n, bench.uuid7(created_at) as id, created_at,
  case when age < 0.06 then (array['new', 'new', 'open', 'open', 'open', 'pending', 'hold', 'solved'])[1 + floor(dice * 8)]
       when age < 0.15 then (array['open', 'pending', 'solved', 'solved', 'solved', 'closed', 'closed', 'closed'])[1 + floor(dice * 8)]
       when dice < 0.01 then 'hold' else 'closed' end as status,
  case when chance < 0.06 then 4 when chance < 0.25 then 3 when chance < 0.82 then 2 else 1 end as priority,
  1 + floor((select count(*) from customer) * who * who)::int as customer, 1 + floor(40 * hand)::int as agent, 1 + floor(8 * hand)::int as team,
  1 + floor(12 * talk * talk * talk)::int as messages, hand, what, label,
  1 + floor(greatest(20, :count / 500) * thing)::int as product
from (
  select n, (:count - n)::float8 / :count as age,
    now() - interval '730 days' * ((:count - n)::float8 / :count) - interval '1 minute' as created_at,
    random() as dice, random() as chance, random() as who, random() as hand, random() as talk, random() as what,
    random() as label, random() as thing
  from generate_series(1, :count) n) raw;
create unique index on draft (n);
analyze draft;

insert into ticket (tenant_id, id, number, subject, requester_id, organisation_id, team_id, assignee_id, status, priority,
  type, channel, tags, last_seq, last_public_seq, sla_state, due_at, created_at, updated_at, public_updated_at, solved_at,
  closed_at, version, public_version)
select :tenant, d.id, 1000 + d.n,
  (array['Cannot sign in', 'Invoice is wrong', 'Printer prints stripes', 'Refund for order', 'Slow since the update',
    'Question on the contract', 'Data is missing', 'Please change my address'])[1 + floor(d.what * 8)] || ' ' || d.n,
  c.id, c.organisation_id, t.id, case when d.status <> 'new' then a.id end, d.status, d.priority,
  (array['question', 'question', 'incident', 'incident', 'problem', 'task'])[1 + floor(d.what * 6)],
  (array['web', 'web', 'email', 'email', 'chat', 'api'])[1 + floor(d.label * 6)],
  case when d.label < 0.5 then array['topic-' || floor(d.label * 80)::int] else '{}' end,
  d.messages, d.messages,
  case when d.status in ('new', 'open') then 'running' when d.status in ('pending', 'hold') then 'paused'
       when d.what < 0.1 then 'breached' else 'met' end,
  case when d.status in ('new', 'open') then now() + interval '365 days' + interval '3 days' * d.what end,
  d.created_at, d.created_at + d.hours, d.created_at + d.hours,
  case when d.status in ('solved', 'closed') then d.created_at + d.hours end,
  case when d.status = 'closed' then d.created_at + d.hours end, d.messages + 2, d.messages + 2
from (select draft.*, least(now() - created_at, interval '72 hours' * draft.what) as hours from draft) d
join customer c on c.n = d.customer
join agent a on a.n = d.agent
join desk_team t on t.n = d.team
order by d.n;

insert into message (tenant_id, id, ticket_id, seq, public_seq, visibility, author_id, body, created_at)
select :tenant, bench.uuid7(d.created_at + interval '1 hour' * (s - 1)), d.id, s, s, 'public',
  case when s % 2 = 1 then c.id else a.id end,
  case when s = 1 then 'This is about the ' || bench.product(d.product) || '. ' else '' end
    || repeat('It worked until last week, and since then it does not; I tried what the guide says. ', 1 + (d.n + s) % 5),
  d.created_at + interval '1 hour' * (s - 1)
from draft d
join customer c on c.n = d.customer
join agent a on a.n = d.agent
cross join lateral generate_series(1, d.messages) s
order by d.n;

insert into activity (tenant_id, id, ticket_id, at, actor_id, cause, kind, before, after)
select :tenant, bench.uuid7(d.created_at + interval '1 hour' * (s - 1)), d.id, d.created_at + interval '1 hour' * (s - 1),
  case when s % 2 = 1 then c.id else a.id end, 'person', case when s = 1 then 'created' else 'replied' end, null, s::text
from draft d
join customer c on c.n = d.customer
join agent a on a.n = d.agent
cross join lateral generate_series(1, d.messages) s
order by d.n;

insert into sla_clock (tenant_id, id, ticket_id, metric, cycle, state, policy_id, policy_name, target_seconds, elapsed_ms,
  started_at, running_since, due_at, breached_at, met_at, finished_at, changed_at, ledger_entries, version)
select :tenant, bench.uuid7(d.created_at), d.id, m.metric, 1, m.state, :tenant, 'Standard', 28800, 0, d.created_at,
  case when m.state = 'running' then d.created_at end,
  case when m.state = 'running' then now() + interval '365 days' + interval '3 days' * d.what end, null,
  case when m.state = 'met' then d.created_at + interval '1 hour' end,
  case when m.state = 'met' then d.created_at + interval '1 hour' end, d.created_at, 1, 1
from draft d
cross join lateral (values
  ('firstResponse', case when d.status = 'new' then 'running' else 'met' end),
  ('resolution', case when d.status in ('new', 'open') then 'running' when d.status in ('pending', 'hold') then 'paused'
     else 'met' end)) m (metric, state)
order by d.n;

-- Whoever was helped is asked, and two in five answer.
insert into satisfaction (tenant_id, id, ticket_id, requester_id, assignee_id, team_id, solved_at, rating, comment, rated_at,
  version)
select t.tenant_id, bench.uuid7(t.solved_at), t.id, t.requester_id, t.assignee_id, t.team_id, t.solved_at, s.rating,
  case when s.rating = 'bad' then 'It took too long.' end, case when s.rating is not null then t.solved_at end, 1
from draft d
join ticket t on t.tenant_id = :tenant and t.id = d.id
cross join lateral (select case when d.hand < 0.35 then 'good' when d.hand < 0.4 then 'bad' end as rating) s
where t.solved_at is not null
order by d.n;

call rebuild_search(:tenant);

select setval(format('%I', 'ticket_number_' || replace(:tenant::text, '-', ''))::regclass, 1000 + :count);
drop table draft, customer, agent, desk_team;
set session_replication_role = origin;
analyze;
