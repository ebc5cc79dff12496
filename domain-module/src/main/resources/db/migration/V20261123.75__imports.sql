-- Tickets of another desk, brought over from a CSV file.

create table ticket_import (
  tenant_id       uuid        not null references tenant (id),
  id              uuid        not null,
  file_name       text        not null check (char_length(file_name) between 1 and 200),
  state           text        not null check (state in ('uploaded', 'checked', 'running', 'done')),
  columns         text[]      not null, -- the file's first line
  mapping         jsonb, -- null until the first check
  row_count       integer     not null check (row_count >= 0),
  created_count   integer     not null check (created_count >= 0), -- in a check: that would be created
  unchanged_count integer     not null check (unchanged_count >= 0), -- were imported before
  refused_count   integer     not null check (refused_count >= 0),
  created_by      uuid        not null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  version         bigint      not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references account (tenant_id, id)
);
-- One at a time, so that a tenant's import takes one worker and never meets itself at an external id.
create unique index ticket_import_running on ticket_import (tenant_id) where state = 'running';
create index ticket_import_age on ticket_import (tenant_id, created_at desc, id desc);
call protect_by_tenant('ticket_import');

-- The file until it is imported, some rows together: [[line, cell, cell, …], …]. What is imported is deleted.
create table import_chunk (
  tenant_id uuid    not null references tenant (id),
  import_id uuid    not null,
  number    integer not null check (number >= 0),
  rows      jsonb   not null check (jsonb_typeof(rows) = 'array'),
  primary key (tenant_id, import_id, number),
  foreign key (tenant_id, import_id) references ticket_import (tenant_id, id) on delete cascade
);
call protect_by_tenant('import_chunk');

-- Rows that the last check or the import itself refused.
create table import_refusal (
  tenant_id uuid    not null references tenant (id),
  import_id uuid    not null,
  line      integer not null check (line > 0), -- of the file, where the row begins
  cells     jsonb   not null, -- the row as it came, to be mended and imported again
  errors    jsonb   not null, -- [{"field", "rule", "arguments"}]
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references ticket_import (tenant_id, id) on delete cascade
);
call protect_by_tenant('import_refusal');

-- Which ticket a foreign one has become: an id is imported once. Outlives the import that brought it.
create table imported_ticket (
  tenant_id   uuid not null references tenant (id),
  external_id text not null check (char_length(external_id) between 1 and 200),
  ticket_id   uuid not null,
  import_id   uuid not null,
  primary key (tenant_id, external_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create unique index imported_ticket_ticket on imported_ticket (tenant_id, ticket_id);
call protect_by_tenant('imported_ticket');
