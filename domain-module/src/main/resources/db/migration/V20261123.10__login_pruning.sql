-- Logins that are over are kept for a while (a reused refresh token must still be recognised) and then thrown away.
create policy worker_prunes on login_token for delete to insightdesk_worker using (true);
create policy worker_reads on login_token for select to insightdesk_worker using (true);
grant select, delete on login_token to insightdesk_worker;

-- Deletes up to `most` logins of each tenant that expired before the moment, and says how many.
create function prune_login_tokens(moment timestamptz, most integer) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with pruned as (
    delete from login_token
    using tenant
    cross join lateral (
      select old.tenant_id, old.id
      from login_token old
      where old.tenant_id = tenant.id and old.expires_at < moment
      order by old.expires_at
      limit most) over
    where login_token.tenant_id = over.tenant_id and login_token.id = over.id
    returning 1)
  select count(*) from pruned
$$;
revoke all on function prune_login_tokens from public;
grant execute on function prune_login_tokens to insightdesk_app;
alter function prune_login_tokens owner to insightdesk_worker;
