-- Statuses that tenants define inside the fixed categories, and their own words for the built-in ones.

create table ticket_status (
  tenant_id       uuid        not null references tenant (id),
  id              uuid        not null,
  key             text        not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  category        text        not null check (category in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  labels          jsonb       not null check (jsonb_typeof(labels) = 'object'),
  customer_labels jsonb check (jsonb_typeof(customer_labels) = 'object'), -- null: customers are told the category
  position        integer     not null check (position > 0),
  archived_at     timestamptz,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  -- the key of a category names the built-in status of this category and no other
  check (key not in ('new', 'open', 'pending', 'hold', 'solved', 'closed') or key = category)
);
call protect_by_tenant('ticket_status');

alter table ticket add column own_status text; -- null: the category's built-in status
alter table ticket add foreign key (tenant_id, own_status) references ticket_status (tenant_id, key);
create index ticket_by_own_status on ticket (tenant_id, own_status, updated_at desc, id desc)
  where deleted_at is null and own_status is not null;
alter table ticket_merge add column own_status text;
