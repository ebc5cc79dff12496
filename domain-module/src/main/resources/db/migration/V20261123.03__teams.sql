create table team (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  name       text        not null check (char_length(name) between 1 and 120),
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index team_name on team (tenant_id, lower(name));
call protect_by_tenant('team');

create table team_member (
  tenant_id  uuid    not null references tenant (id),
  team_id    uuid    not null,
  account_id uuid    not null,
  lead       boolean not null,
  primary key (tenant_id, team_id, account_id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index team_member_account on team_member (tenant_id, account_id);
call protect_by_tenant('team_member');
