-- Who of the desk is there. The state is the person's own choice; whether a page of theirs is open is known to the second
-- in Valkey, and here to some minutes.
create table presence (
  tenant_id  uuid        not null references tenant (id),
  account_id uuid        not null,
  status     text        not null check (status in ('online', 'busy', 'away', 'offline')),
  chosen_at  timestamptz not null,
  seen_at    timestamptz not null, -- the last sign of life that was written down
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
call protect_by_tenant('presence');
