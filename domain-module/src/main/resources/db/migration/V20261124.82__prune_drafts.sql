-- Drafts that nobody goes on with. Files that were never sent are thrown away before, so a draft of files alone ends with them.
create index draft_age on draft (tenant_id, saved_at);
create index draft_without_words on draft (tenant_id) where body !~ '\S';

create policy worker_reads on draft for select to insightdesk_worker using (true);
create policy worker_prunes on draft for delete to insightdesk_worker using (true);
grant select, delete on draft to insightdesk_worker;

-- Deletes up to `most` drafts of each tenant that were saved before the moment, and as many in which nothing is left; says how
-- many.
create function prune_drafts(moment timestamptz, most integer) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with pruned as (
    delete from draft
    using tenant
    cross join lateral (
      (select old.account_id, old.ticket_id, old.visibility
       from draft old
       where old.tenant_id = tenant.id and old.saved_at < moment
       limit most)
      union
      (select empty.account_id, empty.ticket_id, empty.visibility
       from draft empty
       where empty.tenant_id = tenant.id and empty.body !~ '\S'
         and not exists (
           select 1
           from attachment
           where attachment.tenant_id = empty.tenant_id and attachment.message_id is null
             and attachment.id::text = any (string_to_array(empty.uploads, ',')))
       limit most)) over
    where draft.tenant_id = tenant.id and draft.account_id = over.account_id
      and draft.ticket_id = over.ticket_id and draft.visibility = over.visibility
      and (draft.saved_at < moment or draft.body !~ '\S') -- somebody may go on with it just now
    returning 1)
  select count(*) from pruned
$$;
revoke all on function prune_drafts from public;
grant execute on function prune_drafts to insightdesk_app;
alter function prune_drafts owner to insightdesk_worker;
