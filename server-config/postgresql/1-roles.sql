-- InsightDesk's roles. Run once by a superuser on the PostgreSQL server (15 or later); running it again changes nothing.
-- Then give the two login roles passwords:
--   alter role insightdesk_owner password '…';
--   alter role insightdesk_app password '…';

do $$
begin
  if current_setting('server_version_num')::integer < 150000 then
    raise exception 'InsightDesk needs PostgreSQL 15 or later, this is %', current_setting('server_version');
  end if;
  -- Owns the database and everything in it; the application uses it only at start, for migrations.
  if not exists (select from pg_roles where rolname = 'insightdesk_owner') then
    create role insightdesk_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  -- What the application works as: owns nothing, bypasses nothing.
  if not exists (select from pg_roles where rolname = 'insightdesk_app') then
    create role insightdesk_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  -- Owns the functions that find due work of all tenants.
  if not exists (select from pg_roles where rolname = 'insightdesk_worker') then
    create role insightdesk_worker nologin nosuperuser nobypassrls;
  end if;
  -- Owns the functions that find a tenant by host name and a sign-in by token, before the tenant is known.
  if not exists (select from pg_roles where rolname = 'insightdesk_resolver') then
    create role insightdesk_resolver nologin nosuperuser nobypassrls;
  end if;
  -- Owns the function that searches one tenant's tickets by an index, which row-level security would keep from use.
  if not exists (select from pg_roles where rolname = 'insightdesk_search') then
    create role insightdesk_search nologin nosuperuser nobypassrls;
  end if;
end
$$;

-- The owner hands functions over to these three, and gets none of their rights itself.
alter role insightdesk_owner noinherit;
grant insightdesk_worker, insightdesk_resolver, insightdesk_search to insightdesk_owner;
