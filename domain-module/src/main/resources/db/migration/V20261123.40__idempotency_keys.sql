-- Calls that a client may send again: what they were and what was answered. The row is written in the call's own
-- transaction, so there is none without its effect and no effect without it; a call in flight holds an advisory lock.
create table idempotency_key (
  tenant_id    uuid        not null references tenant (id),
  account_id   uuid        not null,
  key          text        not null check (char_length(key) between 1 and 200),
  request      bytea       not null check (octet_length(request) = 32), -- SHA-256 of the call
  status       smallint    not null check (status between 200 and 499),
  content_type text,
  location     text,
  etag         text,
  body         bytea,
  created_at   timestamptz not null,
  primary key (tenant_id, account_id, key),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index idempotency_key_age on idempotency_key (tenant_id, created_at);
call protect_by_tenant('idempotency_key');

create policy worker_reads on idempotency_key for select to insightdesk_worker using (true);
create policy worker_prunes on idempotency_key for delete to insightdesk_worker using (true);
grant select, delete on idempotency_key to insightdesk_worker;

-- Deletes up to `most` keys of each tenant that are older than the moment, and says how many.
create function prune_idempotency_keys(moment timestamptz, most integer) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with pruned as (
    delete from idempotency_key
    using tenant
    cross join lateral (
      select old.tenant_id, old.account_id, old.key
      from idempotency_key old
      where old.tenant_id = tenant.id and old.created_at < moment
      order by old.created_at
      limit most) over
    where idempotency_key.tenant_id = over.tenant_id
      and idempotency_key.account_id = over.account_id and idempotency_key.key = over.key
    returning 1)
  select count(*) from pruned
$$;
revoke all on function prune_idempotency_keys from public;
grant execute on function prune_idempotency_keys to insightdesk_app;
alter function prune_idempotency_keys owner to insightdesk_worker;
