-- Lists of tickets that people of the desk keep, beside those that every desk has.

create table saved_view (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  scope      text        not null check (scope in ('personal', 'team', 'tenant')),
  owner_id   uuid        not null, -- who made it; of a personal one: whose it is
  team_id    uuid,
  name       text        not null check (char_length(name) between 1 and 80),
  filter     jsonb       not null, -- {"all": [{"field", "op", "value"}, {"any": […]}]}
  columns    text[]      not null,
  sort       text        not null,
  position   integer     not null check (position > 0), -- among those of the same person, the same team, or the tenant
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    bigint      not null,
  primary key (tenant_id, id),
  check ((scope = 'team') = (team_id is not null)),
  foreign key (tenant_id, owner_id) references account (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id) on delete cascade
);
create index saved_view_shelf on saved_view (tenant_id, scope, owner_id, team_id);
call protect_by_tenant('saved_view');
