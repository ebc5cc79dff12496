-- How a team's tickets find their agents. The team's row is what a hand-out locks.
alter table team
  add column assignment_rule text not null default 'manual'
    check (assignment_rule in ('manual', 'roundRobin', 'leastLoaded')),
  add column ticket_limit integer check (ticket_limit between 1 and 10000), -- of each member; null: none
  add column turn bigint not null default 0, -- counts what the rule has given
  add column takes_new boolean not null default false, -- new tickets come here
  add column archived_at timestamptz,
  add column version bigint not null default 1;

-- Names of teams that are gone may be used again.
drop index team_name;
create unique index team_name on team (tenant_id, lower(name)) where archived_at is null;
create unique index team_intake on team (tenant_id) where takes_new;

alter table team_member
  add column ticket_limit integer check (ticket_limit between 0 and 10000), -- null: the team's
  add column turn bigint not null default 0; -- when it was this member's turn last
