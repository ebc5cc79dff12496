-- Tickets, their conversation and their history.

create table ticket (
  tenant_id         uuid        not null references tenant (id),
  id                uuid        not null,
  number            bigint      not null,
  subject           text        not null check (char_length(subject) between 1 and 250),
  requester_id      uuid        not null,
  organisation_id   uuid,
  team_id           uuid,
  assignee_id       uuid,
  status            text        not null check (status in ('new', 'open', 'pending', 'hold', 'solved', 'closed')),
  priority          smallint    not null check (priority between 1 and 4), -- low, normal, high, urgent: sorts
  type              text        not null check (type in ('question', 'incident', 'problem', 'task')),
  channel           text        not null check (channel in ('web', 'email', 'chat', 'api')),
  tags              text[]      not null default '{}',
  last_seq          integer     not null, -- entries of the conversation, gap-free
  last_public_seq   integer     not null, -- the same as customers count them
  sla_state         text check (sla_state in ('running', 'paused', 'met', 'breached')), -- of the clock shown in lists
  due_at            timestamptz, -- when the next running clock breaches
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  public_updated_at timestamptz not null, -- last change that the customer can see
  solved_at         timestamptz,
  closed_at         timestamptz,
  deleted_at        timestamptz,
  version           bigint      not null,
  public_version    bigint      not null, -- counts the changes that the customer can see
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, requester_id) references account (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, assignee_id) references account (tenant_id, id)
);
call protect_by_tenant('ticket');
-- Lists page by keyset: one index an order that lists sort by; the id makes it total.
create index ticket_by_update on ticket (tenant_id, updated_at desc, id desc) where deleted_at is null;
create index ticket_by_creation on ticket (tenant_id, created_at desc, id desc) where deleted_at is null;
create index ticket_by_due on ticket (tenant_id, coalesce(due_at, 'infinity'), id) where deleted_at is null;
create index ticket_by_priority on ticket (tenant_id, priority desc, id desc) where deleted_at is null;
create index ticket_by_status on ticket (tenant_id, status, updated_at desc, id desc) where deleted_at is null;
-- What is left to do, however many tickets were closed before; TicketFilter repeats the condition word for word.
create index ticket_unresolved on ticket (tenant_id, updated_at desc, id desc)
  where deleted_at is null and status in ('new', 'open', 'pending', 'hold');
create index ticket_by_assignee on ticket (tenant_id, assignee_id, updated_at desc, id desc) where deleted_at is null;
create index ticket_by_team on ticket (tenant_id, team_id, updated_at desc, id desc) where deleted_at is null;
create index ticket_by_requester on ticket (tenant_id, requester_id, public_updated_at desc, id desc)
  where deleted_at is null;
-- The same person's tickets as the desk orders them; the one above is the customer's own order.
create index ticket_by_requester_for_desk on ticket (tenant_id, requester_id, updated_at desc, id desc)
  where deleted_at is null;
create index ticket_by_organisation on ticket (tenant_id, organisation_id, public_updated_at desc, id desc)
  where deleted_at is null and organisation_id is not null;
create index ticket_solved on ticket (tenant_id, solved_at, id) where status = 'solved' and deleted_at is null;

create table message (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  ticket_id  uuid        not null,
  seq        integer     not null,
  public_seq integer, -- null for internal notes
  visibility text        not null check (visibility in ('public', 'internal')),
  author_id  uuid,
  body       text        not null check (char_length(body) <= 65536),
  body_html  text, -- sanitised; null for plain text
  client_id  text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, seq),
  unique (tenant_id, ticket_id, public_seq),
  unique (tenant_id, ticket_id, author_id, client_id),
  check ((visibility = 'public') = (public_seq is not null)),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, author_id) references account (tenant_id, id)
);
call protect_by_tenant('message');

create table activity (
  tenant_id  uuid        not null references tenant (id),
  id         uuid        not null,
  ticket_id  uuid        not null,
  at         timestamptz not null,
  actor_id   uuid,
  cause      text        not null,
  kind       text        not null,
  before     text,
  after      text,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, actor_id) references account (tenant_id, id)
);
create index activity_ticket on activity (tenant_id, ticket_id, at, id);
call protect_by_tenant('activity');

-- Solved tickets whose tenant's time without a reply is over, of all tenants.
create policy worker_reads on ticket for select to insightdesk_worker using (true);
create policy worker_reads on tenant for select to insightdesk_worker using (true);
grant select on ticket, tenant to insightdesk_worker;

create function find_tickets_to_close(moment timestamptz, most integer)
returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select due.tenant_id, due.id
  from tenant
  cross join lateral (
    select ticket.tenant_id, ticket.id
    from ticket
    where ticket.tenant_id = tenant.id and ticket.status = 'solved' and ticket.deleted_at is null
      and ticket.solved_at <= moment - make_interval(secs => tenant.auto_close_seconds)
    order by ticket.solved_at
    limit most) due
  limit most
$$;
revoke all on function find_tickets_to_close from public;
grant execute on function find_tickets_to_close to insightdesk_app;
alter function find_tickets_to_close owner to insightdesk_worker;
