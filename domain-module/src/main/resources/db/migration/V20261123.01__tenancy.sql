-- The wall between tenants: every table with tenant_id is protected by row-level security, for its owner too.

-- Protects a table: only rows of the transaction's tenant are seen and written; without a tenant there are none.
-- The setting is null on a fresh connection and '' after the first transaction that had one.
create procedure protect_by_tenant(table_name regclass, tenant_column name default 'tenant_id')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    $policy$create policy tenant_wall on %s
      using (%I = nullif(current_setting('insightdesk.tenant', true), '')::uuid)
      with check (%I = nullif(current_setting('insightdesk.tenant', true), '')::uuid)$policy$,
    table_name, tenant_column, tenant_column);
  execute format('grant select, insert, update, delete on %s to insightdesk_app', table_name);
end
$$;
revoke all on procedure protect_by_tenant from public;

create table tenant (
  id                  uuid        not null,
  slug                text        not null check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name                text        not null check (char_length(name) between 1 and 120),
  ticket_prefix       text        not null check (ticket_prefix ~ '^[A-Z][A-Z0-9]{1,9}$'),
  locale              text        not null,
  time_zone           text        not null,
  brand_color         text        not null check (brand_color ~ '^#[0-9a-f]{6}$'),
  mail_from           text        not null,
  registration_open   boolean     not null,
  auto_close_seconds  bigint      not null check (auto_close_seconds > 0),
  reopen_seconds      bigint      not null check (reopen_seconds >= 0),
  created_at          timestamptz not null,
  version             bigint      not null,
  primary key (id),
  unique (slug)
);
call protect_by_tenant('tenant', 'id');

-- Host names under which a tenant is reached, in lower case, without a port.
create table tenant_host (
  tenant_id uuid not null references tenant (id),
  host      text not null check (host = lower(host)),
  position  integer not null, -- links in mails lead to the first
  primary key (tenant_id, host)
);
create unique index tenant_host_host on tenant_host (host); -- one tenant a host, over all tenants
call protect_by_tenant('tenant_host');

-- Read before a tenant is known: host name or slug -> tenant.
create policy resolver_reads on tenant for select to insightdesk_resolver using (true);
create policy resolver_reads on tenant_host for select to insightdesk_resolver using (true);
grant select on tenant, tenant_host to insightdesk_resolver;

create function find_tenant_by_host(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select tenant_id from tenant_host where host = lower(wanted) $$;

create function find_tenant_by_slug(wanted text) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select id from tenant where slug = lower(wanted) $$;

revoke all on function find_tenant_by_host, find_tenant_by_slug from public;
grant execute on function find_tenant_by_host, find_tenant_by_slug to insightdesk_app;
alter function find_tenant_by_host owner to insightdesk_resolver;
alter function find_tenant_by_slug owner to insightdesk_resolver;

-- Ticket numbers: one sequence a tenant, made with the tenant, read only for the transaction's own tenant.
create function create_ticket_sequence() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  execute format('create sequence %I start 1001', 'ticket_number_' || replace(new.id::text, '-', ''));
  return new;
end
$$;
create trigger tenant_ticket_sequence after insert on tenant
  for each row execute function create_ticket_sequence();

create function next_ticket_number() returns bigint
language sql volatile security definer set search_path = public, pg_temp as
$$ select nextval(format('%I', 'ticket_number_'
     || replace(nullif(current_setting('insightdesk.tenant', true), ''), '-', ''))::regclass) $$;
revoke all on function create_ticket_sequence, next_ticket_number from public;
grant execute on function next_ticket_number to insightdesk_app;
