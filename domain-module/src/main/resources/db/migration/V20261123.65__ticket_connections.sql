-- How tickets are connected: merged into one another, linked, followed by people of the desk.

-- A merged ticket is a tombstone: closed, without messages, and leading to the survivor.
alter table ticket add column merged_into uuid;
alter table ticket add foreign key (tenant_id, merged_into) references ticket (tenant_id, id);
alter table ticket add check (merged_into <> id);
create index ticket_merged_into on ticket (tenant_id, merged_into) where merged_into is not null;
create index ticket_deleted on ticket (tenant_id, deleted_at desc, id desc) where deleted_at is not null;

-- Where a message was written, once it stands in another ticket.
alter table message add column origin_ticket_id uuid;
alter table message add foreign key (tenant_id, origin_ticket_id) references ticket (tenant_id, id);

-- What undoing a merge needs: the source as it was, and where its messages stood.
create table ticket_merge (
  tenant_id   uuid        not null references tenant (id),
  id          uuid        not null,
  source_id   uuid        not null,
  survivor_id uuid        not null,
  status      text        not null check (status in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  solved_at   timestamptz,
  closed_at   timestamptz,
  merged_at   timestamptz not null,
  undone_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references ticket (tenant_id, id),
  foreign key (tenant_id, survivor_id) references ticket (tenant_id, id)
);
create unique index ticket_merge_of_tombstone on ticket_merge (tenant_id, source_id) where undone_at is null;
call protect_by_tenant('ticket_merge');

create table merged_message (
  tenant_id  uuid    not null references tenant (id),
  merge_id   uuid    not null,
  message_id uuid    not null,
  seq        integer not null,
  public_seq integer,
  client_id  text,
  primary key (tenant_id, merge_id, message_id),
  foreign key (tenant_id, merge_id) references ticket_merge (tenant_id, id),
  foreign key (tenant_id, message_id) references message (tenant_id, id)
);
call protect_by_tenant('merged_message');

-- Read as a sentence: from_id is relation to_id.
create table ticket_link (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  from_id    uuid        not null,
  to_id      uuid        not null,
  relation   text        not null check (relation in ('related', 'duplicateOf', 'childOf', 'followUpOf')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, from_id, to_id, relation),
  check (from_id <> to_id),
  foreign key (tenant_id, from_id) references ticket (tenant_id, id),
  foreign key (tenant_id, to_id) references ticket (tenant_id, id)
);
create index ticket_link_back on ticket_link (tenant_id, to_id, from_id);
create unique index ticket_link_one_parent on ticket_link (tenant_id, from_id) where relation = 'childOf';
call protect_by_tenant('ticket_link');

create table ticket_follower (
  tenant_id  uuid        not null references tenant (id),
  ticket_id  uuid        not null,
  account_id uuid        not null,
  since      timestamptz not null,
  primary key (tenant_id, ticket_id, account_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
call protect_by_tenant('ticket_follower');
