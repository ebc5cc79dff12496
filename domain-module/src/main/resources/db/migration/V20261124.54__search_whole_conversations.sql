-- A conversation is found to its last word, however long it is. Before, 20,000 characters of a message were looked at, and
-- no more of a whole conversation when its documents were written anew. A document can't hold more than a megabyte, so what
-- a ticket's document has no room for goes into further ones. Each of them has the heading too: a search finds words of the
-- subject together with words of any message. (Words that stand only in messages very far from each other, with megabytes
-- between them, are found one by one and not together.)

create table ticket_search_more (
  tenant_id  uuid     not null references tenant (id),
  ticket_id  uuid     not null,
  part       integer  not null check (part > 0),
  desk_doc   tsvector not null,
  public_doc tsvector not null,
  primary key (tenant_id, ticket_id, part),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index ticket_search_more_desk on ticket_search_more using gin (tenant_id, desk_doc);
call protect_by_tenant('ticket_search_more');
create policy search_reads on ticket_search_more for select to insightdesk_search using (true);
grant select on ticket_search_more to insightdesk_search;

create or replace function message_words(tenant uuid, visibility text, body text) returns tsvector
language sql stable set search_path = public, pg_temp as
$$ select setweight(to_tsvector(search_language(tenant), body), (case visibility when 'public' then 'C' else 'D' end)::"char") $$;

-- Whether a message's words fit in: the longest message has less than what is left of the megabyte. Measured as it is in
-- memory, not as it is stored.
create function search_has_room(doc tsvector) returns boolean
language sql immutable set search_path = public, pg_temp as
$$ select pg_column_size(doc || ''::tsvector) < 250000 $$;

-- Adds a message's words. When the first document is full, its row keeps others from adding at the same time.
create function add_to_search(tenant uuid, ticket uuid, words tsvector, is_public boolean) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  last record;
begin
  update ticket_search s
  set desk_doc = s.desk_doc || words, public_doc = case when is_public then s.public_doc || words else s.public_doc end
  where s.tenant_id = tenant and s.ticket_id = ticket and search_has_room(s.desk_doc);
  if found then
    return;
  end if;
  perform from ticket_search s where s.tenant_id = tenant and s.ticket_id = ticket for update;
  select m.part, search_has_room(m.desk_doc) as has_room into last
  from ticket_search_more m where m.tenant_id = tenant and m.ticket_id = ticket
  order by m.part desc limit 1;
  if last.has_room then
    update ticket_search_more m
    set desk_doc = m.desk_doc || words, public_doc = case when is_public then m.public_doc || words else m.public_doc end
    where m.tenant_id = tenant and m.ticket_id = ticket and m.part = last.part;
  else
    insert into ticket_search_more
      select t.tenant_id, t.id, coalesce(last.part, 0) + 1, heading.desk || add_to_search.words,
        case when is_public then heading.public || add_to_search.words else heading.public end
      from ticket t cross join lateral ticket_heading(t) heading
      where t.tenant_id = tenant and t.id = ticket;
  end if;
end
$$;

-- Writes one ticket's documents anew, however long its conversation is.
create function write_search(wanted ticket) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  heading record := ticket_heading(wanted);
  desk tsvector := heading.desk;
  public tsvector := heading.public;
  parts integer := 0;
  message record;
  words tsvector;
begin
  perform from ticket_search s where s.tenant_id = wanted.tenant_id and s.ticket_id = wanted.id for update;
  delete from ticket_search_more m where m.tenant_id = wanted.tenant_id and m.ticket_id = wanted.id;
  for message in
    select m.visibility, m.body from message m
    where m.tenant_id = wanted.tenant_id and m.ticket_id = wanted.id
    order by m.seq
  loop
    if not search_has_room(desk) then
      perform put_search(wanted, parts, desk, public);
      parts := parts + 1;
      desk := heading.desk;
      public := heading.public;
    end if;
    words := message_words(wanted.tenant_id, message.visibility, message.body);
    desk := desk || words;
    public := case message.visibility when 'public' then public || words else public end;
  end loop;
  perform put_search(wanted, parts, desk, public);
end
$$;

create function put_search(wanted ticket, place integer, desk tsvector, public tsvector) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if place > 0 then
    insert into ticket_search_more values (wanted.tenant_id, wanted.id, place, desk, public);
  else
    insert into ticket_search values (wanted.tenant_id, wanted.id, desk, public)
    on conflict (tenant_id, ticket_id) do update set desk_doc = excluded.desk_doc, public_doc = excluded.public_doc;
  end if;
end
$$;

create or replace function index_ticket_heading() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  heading record := ticket_heading(new);
begin
  update ticket_search
  set desk_doc = heading.desk || ts_filter(desk_doc, '{c,d}'), public_doc = heading.public || ts_filter(public_doc, '{c}')
  where tenant_id = new.tenant_id and ticket_id = new.id;
  update ticket_search_more
  set desk_doc = heading.desk || ts_filter(desk_doc, '{c,d}'), public_doc = heading.public || ts_filter(public_doc, '{c}')
  where tenant_id = new.tenant_id and ticket_id = new.id;
  update ticket_words set words = heading.words
  where tenant_id = new.tenant_id and ticket_id = new.id and words <> heading.words;
  return null;
end
$$;

create or replace function index_new_message() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform add_to_search(new.tenant_id, new.ticket_id,
    message_words(new.tenant_id, new.visibility, new.body), new.visibility = 'public');
  return null;
end
$$;

create or replace function index_moved_messages() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  perform write_search(t)
  from (
    select tenant_id, before.ticket_id from before_move before join after_move using (tenant_id, id)
    where before.ticket_id <> after_move.ticket_id
    union
    select tenant_id, after.ticket_id from before_move join after_move after using (tenant_id, id)
    where before_move.ticket_id <> after.ticket_id) moved
  join ticket t on t.tenant_id = moved.tenant_id and t.id = moved.ticket_id;
  return null;
end
$$;

-- Short conversations all at once, long ones one by one.
create or replace procedure rebuild_search(tenant uuid)
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from ticket_search_more m where m.tenant_id = rebuild_search.tenant;
  insert into ticket_search
    select t.tenant_id, t.id, heading.desk || talk.doc, heading.public || ts_filter(talk.doc, '{c}')
    from ticket t
    cross join lateral ticket_heading(t) heading
    cross join lateral (
      select case when coalesce(sum(octet_length(m.body)), 0) < 40000 then
          message_words(t.tenant_id, 'public', coalesce(string_agg(m.body, ' ' order by m.seq) filter (where m.visibility = 'public'), ''))
          || message_words(t.tenant_id, 'internal', coalesce(string_agg(m.body, ' ' order by m.seq) filter (where m.visibility = 'internal'), ''))
        end as doc
      from message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id) talk
    where t.tenant_id = rebuild_search.tenant and talk.doc is not null
  on conflict (tenant_id, ticket_id) do update set desk_doc = excluded.desk_doc, public_doc = excluded.public_doc;
  perform write_search(t)
  from ticket t
  where t.tenant_id = rebuild_search.tenant
    and (select sum(octet_length(m.body)) from message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id) >= 40000;
  insert into ticket_words
    select t.tenant_id, t.id, heading.words
    from ticket t
    cross join lateral ticket_heading(t) heading
    where t.tenant_id = rebuild_search.tenant
  on conflict (tenant_id, ticket_id) do update set words = excluded.words;
end
$$;

drop function search_append;

-- The function's owner alone may change it; its setting is known only where the extension was used before.
do $$ begin perform word_similarity('a', 'a'); end $$;
set local role insightdesk_search;
create or replace function search_tickets(words text, most integer) returns setof uuid
language plpgsql stable security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.35
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  wanted tsquery := search_query(own, words);
  typed text[];
begin
  if own is null or numnode(wanted) = 0 then
    return;
  end if;
  return query
    select found.ticket_id from (
      select s.ticket_id from ticket_search s where s.tenant_id = own and s.desk_doc @@ wanted
      union
      select m.ticket_id from ticket_search_more m where m.tenant_id = own and m.desk_doc @@ wanted) found
    order by found.ticket_id desc
    limit most;
  if found or search_tickets.words ~ '["-]|\mor\M' then
    return;
  end if;
  typed := regexp_split_to_array(btrim(search_tickets.words), '\s+');
  return query
    select alike.ticket_id from ticket_words alike
    where alike.tenant_id = own and search_tickets.words <% alike.words
      and (select bool_and(word <% alike.words) from unnest(typed) word)
    order by word_similarity(search_tickets.words, alike.words) desc, alike.ticket_id desc
    limit least(most, 50);
end
$$;
reset role;

-- Conversations that were cut are completed by jobs, some tickets at a time, so that no start waits for them.
-- Returns the last ticket that was looked at; null when there was none.
create function complete_search(after uuid, most integer) returns uuid
language plpgsql set search_path = public, pg_temp as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  one ticket;
  last uuid;
begin
  for one in select t.* from ticket t where t.tenant_id = own and t.id > after order by t.id limit most loop
    last := one.id;
    if (select sum(octet_length(m.body)) from message m where m.tenant_id = own and m.ticket_id = one.id) > 15000 then
      perform write_search(one);
    end if;
  end loop;
  return last;
end
$$;
revoke all on function complete_search from public;
grant execute on function complete_search to insightdesk_app;

alter table tenant no force row level security;
alter table job no force row level security;
insert into job (tenant_id, id, kind, lane, payload, state, attempts, due_at, created_at)
  select id, gen_random_uuid(), 'search.complete', 'work',
    '{"after": "00000000-0000-0000-0000-000000000000"}', 'queued', 0, now(), now()
  from tenant;
alter table job force row level security;
alter table tenant force row level security;
