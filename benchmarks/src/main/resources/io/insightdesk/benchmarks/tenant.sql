-- The tenant that is measured: 8 teams, 40 agents, 200 organisations and :customers customers. :hash is everybody's password.
-- Written past the services, by a superuser: they would take hours for what a large desk gathers in years.

create schema if not exists bench;

-- UUIDv7 (RFC 9562) of a moment, as the application makes them: rows that were made together lie together.
create or replace function bench.uuid7(moment timestamptz) returns uuid language sql volatile as $$
  select encode(
    set_bit(
      set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from moment) * 1000)::bigint) from 3) from 1 for 6),
        52, 1),
      53, 1), 'hex')::uuid
$$;
-- What customers write about: one of the words that are a ticket's product, made of syllables.
create or replace function bench.product(n integer) returns text language sql immutable as $$
  select 'q' || string_agg((array['ba', 'ke', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'xa'])
    [1 + (n / (16 ^ digit)::integer) % 16], '' order by digit)
  from generate_series(0, 2) digit
$$;
grant usage on schema bench to insightdesk_app; -- the floor writes its rows as the application does
grant execute on all functions in schema bench to insightdesk_app;

insert into tenant (id, slug, name, ticket_prefix, locale, time_zone, brand_color, mail_from, registration_open,
  auto_close_seconds, reopen_seconds, created_at, version)
values (:tenant, :slug, :slug, upper(:slug), 'en', 'UTC', '#1f6feb', 'desk@' || :slug || '.test', false,
  315360000, 1209600, now() - interval '2 years', 1); -- solved tickets stay: nothing closes them while we measure
insert into tenant_host (tenant_id, host, position) values (:tenant, :slug || '.localhost', 0);

insert into sla_policy (tenant_id, id, name, position, conditions, created_at, updated_at, version)
values (:tenant, :tenant, 'Standard', 1, '{"all": []}', now(), now(), 1);
insert into sla_target (tenant_id, policy_id, metric, priority, seconds)
select :tenant, :tenant, metric, priority, hours * 3600
from (values ('firstResponse', 4, 1), ('firstResponse', 3, 4), ('firstResponse', 2, 8), ('firstResponse', 1, 24),
  ('resolution', 4, 8), ('resolution', 3, 24), ('resolution', 2, 72), ('resolution', 1, 120)) t (metric, priority, hours);

insert into team (tenant_id, id, name, created_at)
select :tenant, bench.uuid7(now()), 'Team ' || n, now() from generate_series(1, 8) n;

insert into organisation (tenant_id, id, name, shares_tickets, created_at)
select :tenant, bench.uuid7(now()), 'Organisation ' || n, n % 3 = 0, now() from generate_series(1, 200) n;

insert into account (tenant_id, id, email, name, role, password_hash, email_confirmed_at, created_at, version)
select :tenant, bench.uuid7(now()), 'agent' || n || '@' || :slug || '.test', 'Agent ' || n,
  case when n <= 2 then 'admin' else 'agent' end, :hash, now(), now(), 1
from generate_series(1, 40) n;

insert into team_member (tenant_id, team_id, account_id, lead)
select t.tenant_id, t.id, a.id, a.n <= 8
from (select id, tenant_id, row_number() over (order by id) as n from team where tenant_id = :tenant) t
join (select id, row_number() over (order by id) as n from account where tenant_id = :tenant and role <> 'customer') a
  on a.n % 8 = t.n % 8;

insert into account (tenant_id, id, email, name, role, organisation_id, password_hash, email_confirmed_at, created_at, version)
select :tenant, bench.uuid7(now()), 'customer' || c.n || '@' || :slug || '.test', 'Customer ' || c.n, 'customer',
  case when c.n % 2 = 0 then o.id end, :hash, now(), now(), 1
from generate_series(1, :customers) c (n)
join (select id, row_number() over (order by id) as n from organisation where tenant_id = :tenant) o on o.n = c.n % 200 + 1;
