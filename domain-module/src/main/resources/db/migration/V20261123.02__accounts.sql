-- People of a tenant, and their sign-ins.

create table organisation (
  tenant_id      uuid        not null references tenant (id),
  id             uuid        not null,
  name           text        not null check (char_length(name) between 1 and 120),
  shares_tickets boolean     not null,
  created_at     timestamptz not null,
  primary key (tenant_id, id)
);
create unique index organisation_name on organisation (tenant_id, lower(name));
call protect_by_tenant('organisation');

create table account (
  tenant_id          uuid        not null references tenant (id),
  id                 uuid        not null,
  email              text        not null check (email = lower(email) and char_length(email) <= 254),
  name               text        not null check (char_length(name) between 1 and 120),
  role               text        not null check (role in ('customer', 'agent', 'admin', 'owner')),
  organisation_id    uuid,
  password_hash      text, -- Argon2id; null for customers who never set one
  locale             text, -- null: the tenant's
  time_zone          text, -- null: the tenant's
  email_confirmed_at timestamptz,
  disabled_at        timestamptz,
  created_at         timestamptz not null,
  version            bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, email),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index account_role on account (tenant_id, role, name);
call protect_by_tenant('account');

-- A login (page cookie, API access, API refresh, e-mail confirmation). Only the token's SHA-256 is stored.
create table login_token (
  tenant_id    uuid        not null references tenant (id),
  id           uuid        not null,
  account_id   uuid        not null,
  kind         text        not null check (kind in ('page', 'access', 'refresh', 'confirm')),
  family       uuid        not null, -- tokens that came from one sign-in; revoked together
  hash         bytea       not null check (octet_length(hash) = 32),
  user_agent   text,
  address      text,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz, -- a refresh or confirmation token works once
  revoked_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index login_token_hash on login_token (hash); -- looked up before the tenant is known
create index login_token_account on login_token (tenant_id, account_id, family);
create index login_token_expiry on login_token (tenant_id, expires_at);
call protect_by_tenant('login_token');

create policy resolver_reads on login_token for select to insightdesk_resolver using (true);
grant select on login_token to insightdesk_resolver;

-- Token -> tenant: the caller then reads the row itself under that tenant.
create function find_tenant_by_token(wanted bytea) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select tenant_id from login_token where hash = wanted $$;
revoke all on function find_tenant_by_token from public;
grant execute on function find_tenant_by_token to insightdesk_app;
alter function find_tenant_by_token owner to insightdesk_resolver;
