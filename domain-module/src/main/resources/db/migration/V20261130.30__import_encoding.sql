-- An imported file is read again when an admin says that its encoding is another, so it is kept until the import starts.

create table import_file (
  tenant_id uuid  not null references tenant (id),
  import_id uuid  not null,
  content   bytea not null, -- gzip
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references ticket_import (tenant_id, id) on delete cascade
);
call protect_by_tenant('import_file');

-- By Java's name; null for files that were uploaded before.
alter table ticket_import add column encoding text check (char_length(encoding) <= 40);
