-- Files of messages: what is known about them. The bytes are in the file store under the same id.

create table attachment (
  tenant_id    uuid        not null references tenant (id),
  id           uuid        not null,
  message_id   uuid, -- its ticket is the message's; null: not sent yet, only the uploader's
  name         text        not null check (char_length(name) between 1 and 200),
  size         bigint      not null check (size > 0),
  content_type text        not null check (char_length(content_type) between 3 and 200), -- found in the content
  sha256       bytea       not null check (octet_length(sha256) = 32),
  state        text        not null check (state in ('clean', 'held')), -- held: the scanner does not like it
  uploaded_by  uuid        not null,
  created_at   timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id),
  foreign key (tenant_id, uploaded_by) references account (tenant_id, id)
);
create index attachment_message on attachment (tenant_id, message_id, id) where message_id is not null;
-- Uploads that are not sent: few, and asked for by age (to remove them) and by person (to limit them).
create index attachment_unsent on attachment (tenant_id, created_at) where message_id is null;
create index attachment_unsent_of on attachment (tenant_id, uploaded_by) where message_id is null;
call protect_by_tenant('attachment');

-- Uploads of any tenant that nobody sent since the moment. Who removes one enters its tenant and looks again.
create policy worker_reads on attachment for select to insightdesk_worker using (true);
grant select on attachment to insightdesk_worker;

create function find_unsent_attachments(moment timestamptz, most integer)
returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select unsent.tenant_id, unsent.id
  from tenant
  cross join lateral (
    select attachment.tenant_id, attachment.id
    from attachment
    where attachment.tenant_id = tenant.id and attachment.message_id is null and attachment.created_at < moment
    order by attachment.created_at
    limit most) unsent
  limit most
$$;
revoke all on function find_unsent_attachments from public;
grant execute on function find_unsent_attachments to insightdesk_app;
alter function find_unsent_attachments owner to insightdesk_worker;

-- The key that signs links to a tenant's files, made here and known to every node. 244 random bits.
alter table tenant add column file_link_key bytea not null
  default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
  check (octet_length(file_link_key) = 32);
