-- An import whose work is given up has failed, says why, and can go on. The table is small: imports are few.
alter table ticket_import
  drop constraint ticket_import_state_check,
  add constraint ticket_import_state_check check (state in ('uploaded', 'checked', 'running', 'failed', 'done')),
  add column failure text check (char_length(failure) <= 500), -- why it stopped; null unless it failed
  add constraint ticket_import_failure check ((state = 'failed') = (failure is not null));

-- Imports whose work was given up before: nothing worked on them any more. The wall is lowered inside this transaction only.
alter table ticket_import no force row level security;
alter table job no force row level security;
update ticket_import i
set state = 'failed', failure = coalesce(j.last_error, 'given up'), version = version + 1
from job j
where i.state = 'running' and j.tenant_id = i.tenant_id and j.kind = 'imports.step' and j.state = 'dead'
  and (j.payload ->> 'importId')::uuid = i.id
  and not exists (
    select from job living
    where living.tenant_id = i.tenant_id and living.kind = 'imports.step' and living.state = 'queued'
      and living.payload ->> 'importId' = j.payload ->> 'importId');
alter table job force row level security;
alter table ticket_import force row level security;
