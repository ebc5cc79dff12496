-- The same change of many tickets, made by jobs ticket by ticket.

create table bulk_edit (
  tenant_id    uuid        not null references tenant (id),
  id           uuid        not null,
  state        text        not null check (state in ('running', 'done', 'undoing', 'undone')),
  change       jsonb       not null, -- {"status", "priority", "assignee", "team", "addTags", "removeTags"}
  ticket_count integer     not null check (ticket_count between 1 and 10000),
  created_by   uuid        not null,
  created_at   timestamptz not null,
  finished_at  timestamptz,
  version      bigint      not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references account (tenant_id, id)
);
create index bulk_edit_of on bulk_edit (tenant_id, created_by, created_at desc, id desc);
call protect_by_tenant('bulk_edit');

-- Its tickets. A ticket's outcome commits with the ticket's change, so it is changed once and never twice.
create table bulk_ticket (
  tenant_id uuid    not null references tenant (id),
  bulk_id   uuid    not null,
  place     integer not null check (place > 0),
  ticket_id uuid    not null,
  outcome   text check (outcome in ('changed', 'unchanged', 'refused')), -- null: waits
  reason    text, -- of a refusal
  changes   jsonb, -- of a changed one: [{"field", "before", "after"}]
  undo      text check (undo in ('undone', 'partly', 'kept')), -- null: not undone (yet)
  kept      jsonb, -- what could not be taken back: [{"field", "reason"}]
  primary key (tenant_id, bulk_id, place),
  unique (tenant_id, bulk_id, ticket_id),
  check ((outcome = 'refused') = (reason is not null) or outcome is null),
  foreign key (tenant_id, bulk_id) references bulk_edit (tenant_id, id) on delete cascade,
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index bulk_ticket_waiting on bulk_ticket (tenant_id, bulk_id, place) where outcome is null;
create index bulk_ticket_to_undo on bulk_ticket (tenant_id, bulk_id, place) where outcome = 'changed' and undo is null;
call protect_by_tenant('bulk_ticket');
