-- What agents have prepared: macros and canned replies, somebody's own or shared by the desk, and who used them how often.

create table macro (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  name       text        not null check (char_length(name) between 1 and 120),
  owner_id   uuid, -- null: shared by the desk
  actions    jsonb       not null check (jsonb_typeof(actions) = 'array'),
  position   integer     not null check (position > 0),
  active     boolean     not null, -- false: archived
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint      not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references account (tenant_id, id)
);
create index macro_owner on macro (tenant_id, owner_id, position, id);
call protect_by_tenant('macro');

create table macro_use (
  tenant_id    uuid        not null references tenant (id),
  account_id   uuid        not null,
  macro_id     uuid        not null,
  uses         bigint      not null check (uses > 0),
  last_used_at timestamptz not null,
  primary key (tenant_id, account_id, macro_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, macro_id) references macro (tenant_id, id) on delete cascade
);
create index macro_use_macro on macro_use (tenant_id, macro_id);
call protect_by_tenant('macro_use');

create table canned_reply (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  short_name text        not null check (short_name = lower(short_name) and char_length(short_name) between 1 and 40),
  owner_id   uuid, -- null: shared by the desk
  body       text        not null check (char_length(body) between 1 and 20000),
  body_html  text, -- sanitised; null for plain text
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint      not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references account (tenant_id, id)
);
-- One of a name among the shared ones, and one among each person's own.
create unique index canned_reply_shared on canned_reply (tenant_id, short_name) where owner_id is null;
create unique index canned_reply_own on canned_reply (tenant_id, owner_id, short_name) where owner_id is not null;
call protect_by_tenant('canned_reply');

create table canned_reply_use (
  tenant_id       uuid        not null references tenant (id),
  account_id      uuid        not null,
  canned_reply_id uuid        not null,
  uses            bigint      not null check (uses > 0),
  last_used_at    timestamptz not null,
  primary key (tenant_id, account_id, canned_reply_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, canned_reply_id) references canned_reply (tenant_id, id) on delete cascade
);
create index canned_reply_use_reply on canned_reply_use (tenant_id, canned_reply_id);
call protect_by_tenant('canned_reply_use');
