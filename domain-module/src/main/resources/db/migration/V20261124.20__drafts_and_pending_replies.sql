-- What somebody has begun to write into a ticket. Its author's alone, on whatever machine they go on.
create table draft (
  tenant_id  uuid        not null references tenant (id),
  account_id uuid        not null,
  ticket_id  uuid        not null,
  visibility text        not null check (visibility in ('public', 'internal')), -- a reply and a note side by side
  body       text        not null check (char_length(body) <= 131072), -- as long as two messages: one taken back, one begun since
  body_html  text check (char_length(body_html) <= 1000000), -- sanitised; null for plain text
  uploads    text        not null check (char_length(uploads) <= 4000), -- ids of files, with commas between
  returned   text check (returned in ('held', 'refused')), -- a reply that came back when it was to leave, and why
  saved_at   timestamptz not null,
  primary key (tenant_id, account_id, ticket_id, visibility),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
call protect_by_tenant('draft');

-- Replies in the seconds in which their author may take them back. A job posts each at its time.
create table pending_reply (
  tenant_id   uuid        not null references tenant (id),
  id          uuid        not null,
  ticket_id   uuid        not null,
  author_id   uuid        not null,
  message     jsonb       not null, -- as it was sent, to be checked again when it leaves
  due_at      timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, author_id) references account (tenant_id, id)
);
create index pending_reply_author on pending_reply (tenant_id, author_id, due_at);
call protect_by_tenant('pending_reply');
