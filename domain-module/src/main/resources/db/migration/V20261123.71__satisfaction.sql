-- What customers think of each resolution of their tickets; and the key of links that work without a sign-in.

alter table tenant
  -- how long after 'solved' the customer is asked; null: not at all
  add column satisfaction_seconds bigint default 86400 check (satisfaction_seconds >= 0),
  -- signs the links in mails; made here, read by nobody but the application
  add column link_key bytea not null
    default sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));

-- One row for each resolution. Who worked on it stays with the rating, whoever gets the ticket later.
create table satisfaction (
  tenant_id    uuid        not null references tenant (id),
  id           uuid        not null,
  ticket_id    uuid        not null,
  requester_id uuid        not null,
  assignee_id  uuid,
  team_id      uuid,
  solved_at    timestamptz not null,
  withdrawn_at timestamptz, -- reopened before it was rated
  rating       text        check (rating in ('good', 'bad')),
  comment      text        check (char_length(comment) between 1 and 2000),
  rated_at     timestamptz,
  version      bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, solved_at),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, requester_id) references account (tenant_id, id),
  foreign key (tenant_id, assignee_id) references account (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  check ((rating is null) = (rated_at is null)),
  check (rating is null or withdrawn_at is null)
);
create index satisfaction_rated on satisfaction (tenant_id, rated_at) where rated_at is not null;
call protect_by_tenant('satisfaction');
