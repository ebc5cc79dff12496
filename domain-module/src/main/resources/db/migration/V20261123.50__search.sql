-- Full-text search over tickets. The search documents are derived data: triggers keep them, so that no writer can forget.

-- One configuration a language, all without accents; the tenant's language says which.
do $$
declare
  language text;
begin
  foreach language in array array['simple', 'english', 'german', 'french', 'spanish', 'italian', 'dutch', 'portuguese',
    'swedish', 'danish', 'norwegian', 'finnish', 'russian', 'turkish', 'hungarian', 'romanian']
  loop
    execute format('create text search configuration %I (copy = pg_catalog.%I)', 'desk_' || language, language);
    execute format('alter text search configuration %I alter mapping for hword, hword_part, word with unaccent, %I',
      'desk_' || language, case language when 'simple' then 'simple' else language || '_stem' end);
  end loop;
end
$$;

create function search_language(locale text) returns regconfig
language sql immutable set search_path = public, pg_temp as $$
  select ('desk_' || case left(locale, 2)
    when 'en' then 'english' when 'de' then 'german' when 'fr' then 'french' when 'es' then 'spanish'
    when 'it' then 'italian' when 'nl' then 'dutch' when 'pt' then 'portuguese' when 'sv' then 'swedish'
    when 'da' then 'danish' when 'no' then 'norwegian' when 'nb' then 'norwegian' when 'fi' then 'finnish'
    when 'ru' then 'russian' when 'tr' then 'turkish' when 'hu' then 'hungarian' when 'ro' then 'romanian'
    else 'simple' end)::regconfig
$$;

create function search_language(tenant uuid) returns regconfig
language sql stable set search_path = public, pg_temp as
$$ select search_language(locale) from tenant where id = search_language.tenant $$;

-- Words as people type them into a search box: "a phrase", or, -not.
create function search_query(tenant uuid, words text) returns tsquery
language sql stable set search_path = public, pg_temp as
$$ select websearch_to_tsquery(search_language(tenant), words) $$;

-- What is found of a ticket. Weights: A subject, B number, people and tags, C public messages, D notes.
create table ticket_search (
  tenant_id  uuid     not null references tenant (id),
  ticket_id  uuid     not null,
  desk_doc   tsvector not null, -- all of it
  public_doc tsvector not null, -- what the customer may know: subject, number, public messages
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index ticket_search_desk on ticket_search using gin (tenant_id, desk_doc);
call protect_by_tenant('ticket_search');

-- Subject and people, for words with a typing error. A table of its own: it changes seldom, the documents often.
create table ticket_words (
  tenant_id uuid not null references tenant (id),
  ticket_id uuid not null,
  words     text not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index ticket_words_similar on ticket_words using gin (tenant_id, words gin_trgm_ops);
call protect_by_tenant('ticket_words');

-- Everything in the tenant's language, names and tags too: only then can one query ask for words of any two of them.
create function ticket_heading(wanted ticket, out desk tsvector, out public tsvector, out words text)
language sql stable set search_path = public, pg_temp as $$
  select
    setweight(to_tsvector(search_language(tenant.locale), wanted.subject), 'A')
      || setweight(to_tsvector(search_language(tenant.locale), concat_ws(' ', wanted.number, tenant.ticket_prefix || '-' || wanted.number,
           person.name, person.email, organisation.name, array_to_string(wanted.tags, ' '))), 'B'),
    setweight(to_tsvector(search_language(tenant.locale), wanted.subject), 'A')
      || setweight(to_tsvector(search_language(tenant.locale), concat_ws(' ', wanted.number, tenant.ticket_prefix || '-' || wanted.number)), 'B'),
    concat_ws(' ', wanted.subject, person.name)
  from tenant
  join account person on person.tenant_id = tenant.id and person.id = wanted.requester_id
  left join organisation on organisation.tenant_id = tenant.id and organisation.id = wanted.organisation_id
  where tenant.id = wanted.tenant_id
$$;

create function message_words(tenant uuid, visibility text, body text) returns tsvector
language sql stable set search_path = public, pg_temp as
$$ select setweight(to_tsvector(search_language(tenant), left(body, 20000)), (case visibility when 'public' then 'C' else 'D' end)::"char") $$;

-- A document holds a megabyte at most; a conversation that long is found by what it began with.
create function search_append(doc tsvector, words tsvector) returns tsvector
language sql immutable set search_path = public, pg_temp as
$$ select case when pg_column_size(doc) > 500000 then doc else doc || words end $$;

create function index_new_ticket() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  heading record := ticket_heading(new);
begin
  insert into ticket_search values (new.tenant_id, new.id, heading.desk, heading.public);
  insert into ticket_words values (new.tenant_id, new.id, heading.words);
  return null;
end
$$;
create trigger ticket_search_new after insert on ticket for each row execute function index_new_ticket();

create function index_ticket_heading() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  heading record := ticket_heading(new);
begin
  update ticket_search
  set desk_doc = search_append(heading.desk, ts_filter(desk_doc, '{c,d}')),
    public_doc = search_append(heading.public, ts_filter(public_doc, '{c}'))
  where tenant_id = new.tenant_id and ticket_id = new.id;
  update ticket_words set words = heading.words
  where tenant_id = new.tenant_id and ticket_id = new.id and words <> heading.words;
  return null;
end
$$;
create trigger ticket_search_heading after update of subject, tags, requester_id, organisation_id on ticket
  for each row
  when ((old.subject, old.tags, old.requester_id, old.organisation_id)
    is distinct from (new.subject, new.tags, new.requester_id, new.organisation_id))
  execute function index_ticket_heading();

create function index_new_message() returns trigger
language plpgsql set search_path = public, pg_temp as $$
declare
  words tsvector := message_words(new.tenant_id, new.visibility, new.body);
begin
  update ticket_search
  set desk_doc = search_append(desk_doc, words),
    public_doc = case new.visibility when 'public' then search_append(public_doc, words) else public_doc end
  where tenant_id = new.tenant_id and ticket_id = new.ticket_id;
  return null;
end
$$;
create trigger message_search_new after insert on message for each row execute function index_new_message();

-- Row-level security lets no text search use an index, so the desk searches through this function. Its owner sees all
-- tenants' documents and compares the tenant itself. Newest tickets first, no more than `most`. When plain words find
-- nothing, a typing error is assumed: then tickets whose subject or requester has something like each of the words.
create policy search_reads on ticket_search for select to insightdesk_search using (true);
create policy search_reads on ticket_words for select to insightdesk_search using (true);
create policy search_reads on tenant for select to insightdesk_search using (true);
grant select on ticket_search, ticket_words, tenant to insightdesk_search;

create function search_tickets(words text, most integer) returns setof uuid
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
    select found.ticket_id from ticket_search found
    where found.tenant_id = own and found.desk_doc @@ wanted
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
revoke all on function search_tickets from public;
grant execute on function search_tickets to insightdesk_app;
alter function search_tickets owner to insightdesk_search;

-- Writes all search documents of a tenant anew: after its language changed, or after rows came in past the triggers.
create procedure rebuild_search(tenant uuid)
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into ticket_search
    select t.tenant_id, t.id, search_append(heading.desk, talk.doc), search_append(heading.public, ts_filter(talk.doc, '{c}'))
    from ticket t
    cross join lateral ticket_heading(t) heading
    cross join lateral (
      select message_words(t.tenant_id, 'public', coalesce(string_agg(m.body, ' ') filter (where m.visibility = 'public'), ''))
        || message_words(t.tenant_id, 'internal', coalesce(string_agg(m.body, ' ') filter (where m.visibility = 'internal'), ''))
        as doc
      from message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id) talk
    where t.tenant_id = rebuild_search.tenant
  on conflict (tenant_id, ticket_id) do update set desk_doc = excluded.desk_doc, public_doc = excluded.public_doc;
  insert into ticket_words
    select t.tenant_id, t.id, heading.words
    from ticket t
    cross join lateral ticket_heading(t) heading
    where t.tenant_id = rebuild_search.tenant
  on conflict (tenant_id, ticket_id) do update set words = excluded.words;
end
$$;
revoke all on procedure rebuild_search from public;
grant execute on procedure rebuild_search to insightdesk_app;

-- Tickets that are there already. The wall is lowered inside this transaction only, and put back.
do $$
declare
  walled text[] := array['tenant', 'account', 'organisation', 'ticket', 'message', 'ticket_search', 'ticket_words'];
  name text;
  one uuid;
begin
  foreach name in array walled loop
    execute format('alter table %I no force row level security', name);
  end loop;
  for one in select id from tenant loop
    call rebuild_search(one);
  end loop;
  foreach name in array walled loop
    execute format('alter table %I force row level security', name);
  end loop;
end
$$;
