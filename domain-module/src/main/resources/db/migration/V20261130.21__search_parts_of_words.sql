-- Words are found whole and by their parts, whatever joins them: Invoice-2291.pdf, /etc/nginx/nginx.conf, Printer/scanner,
-- hans@firma-nord.example. PostgreSQL's parser makes one word of a file's name, a host, a path or an address, so it gets no
-- text with such signs any more. Scripts that are written without blanks (Chinese, Japanese, Thai …; Korean for its particles)
-- are found by pairs of letters: 打印机 is in 我的打印机坏了 because 打印 and 印机 follow each other there.

-- With blanks for the signs of ASCII; see search_whole for those that join. (translate would take eight times as long.)
create function search_apart(given text) returns text
language sql immutable parallel safe
return regexp_replace(given, '[!-/:-@\[-`{-~]+', ' ', 'g');

-- One or more letters of a script without blanks between words, as a regular expression.
create function search_unspaced() returns text
language sql immutable parallel safe
return '[\u0E01-\u0E3A\u0E40-\u0E4E\u0E81-\u0ECD\u1000-\u109F\u1780-\u17D3\u1100-\u11FF\u3005-\u3007\u3041-\u3096\u309D\u309E\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\U00020000-\U0003FFFF]';

-- Text as it is compared: composed letters, plain forms of those of full and half width, ordinary blanks, nothing invisible.
-- Nearly all texts are in one or two scripts, and most have no letter beyond ASCII: then there is nothing to do.
create function search_letters(given text) returns text
language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  letters text := given;
begin
  if octet_length(letters) = char_length(letters) then
    return letters;
  end if;
  if letters ~ '[\u00A0\u2007\u202F\u3000\u200B\u3164\u2800\u00AD\u200C\u200D\u2060\uFEFF]' then
    letters := translate(
      letters, E'\u00A0\u2007\u202F\u3000\u200B\u3164\u2800\u00AD\u200C\u200D\u2060\uFEFF', repeat(' ', 7));
  end if;
  if letters is not nfc normalized then
    letters := normalize(letters, nfc);
  end if;
  if letters ~ '[\uFF01-\uFFDC]' then
    letters := (
      select string_agg(case when part[1] ~ '^[\uFF01-\uFFDC]' then normalize(part[1], nfkc) else part[1] end, '' order by place)
      from regexp_matches(letters, '[\uFF01-\uFFDC]+|[^\uFF01-\uFFDC]+', 'g') with ordinality parts (part, place));
  end if;
  return letters;
end
$$;

-- The words of such text, with blanks between: pairs of letters where a script has no blanks.
create function search_parts(letters text) returns text
language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  parts text := search_apart(letters);
  unspaced constant text := search_unspaced();
begin
  if octet_length(parts) = char_length(parts) or parts !~ unspaced then
    return parts;
  end if;
  parts := regexp_replace(parts, '(' || unspaced || '+)', ' \1 ', 'g');
  return regexp_replace(parts, '(?<=' || unspaced || ')(' || unspaced || ')(?=' || unspaced || ')', '\1 \1', 'g');
end
$$;

-- What is joined by signs as one word: letters and digits without the signs, so that E-1234 is E1234, too; of digits alone
-- with an x for each, so that half past ten (10:30) is not 1030.
create function search_whole(joined text) returns text
language sql immutable parallel safe
return case when joined ~ '[[:alpha:]]' then translate(joined, '/._\@:?&=+#~%-', '')
  else translate(joined, '/._\@:?&=+#~%-', repeat('x', 14)) end;

-- An account number (IBAN) in groups of four, as a regular expression: its letters are those of a country and of a bank.
create function search_iban() returns text
language sql immutable parallel safe
return '\m[A-Za-z]{2}[0-9]{2}(?: [A-Za-z]{4})?(?: (?=[A-Za-z]{0,3}[0-9])[A-Za-z0-9]{4}){2,6}(?: (?=[A-Za-z]{0,2}[0-9])[A-Za-z0-9]{1,3})?\M';

-- The words by which a text is found. The parts stand in their order, for phrases; behind them what was joined as a whole (a
-- document counts no more than 16,383 places, so that phrases are not found at the end of a very long conversation), account
-- numbers without blanks, and the last letters of runs, for searches of a single letter.
create function search_words(given text) returns text
language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  letters text := search_letters(given);
  unspaced constant text := search_unspaced();
  words text := search_parts(letters);
begin
  if letters ~ '[/._\\@:?&=+#~%-]' then
    words := concat_ws(' ', words, (
      select string_agg(search_whole(joined[1]), ' ')
      from regexp_matches(letters, '[[:alnum:]]+(?:[/._\\@:?&=+#~%-]+[[:alnum:]]+)+', 'g') joined
      where char_length(joined[1]) <= 200));
  end if;
  if letters ~ '[0-9] [0-9A-Za-z]{4} [0-9A-Za-z]' then
    words := concat_ws(' ', words, (
      select string_agg(replace(number[1], ' ', ''), ' ') from regexp_matches(letters, search_iban(), 'g') number));
  end if;
  if octet_length(letters) <> char_length(letters) and letters ~ unspaced then
    words := concat_ws(' ', words, (
      select string_agg(last[1], ' ') from regexp_matches(letters, unspaced || '(?!' || unspaced || ')', 'g') last));
  end if;
  return words;
end
$$;

-- The same text with a sign of its own (U+E000, which nothing means) beside each sign and each letter of a script without
-- blanks, so that the parser that marks found words finds the parts. Whoever shows it takes that sign out again.
create function search_marked_text(given text) returns text
language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  apart text := regexp_replace(given, '([!-/:-@\[-`{-~])', E'\uE000\\1\uE000', 'g');
begin
  if octet_length(given) = char_length(given) then
    return apart;
  end if;
  return regexp_replace(apart, '(' || search_unspaced() || ')', E'\uE000\\1\uE000', 'g');
end
$$;

-- What people type, for websearch_to_tsquery: "a phrase", or, -not; what is joined by signs is a phrase of its parts, or one
-- word where wholes are asked for. In marked texts letters of scripts without blanks stand alone.
create function search_terms(typed text, wholes boolean, marks boolean) returns text
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  letters text := search_letters(typed);
  unspaced constant text := search_unspaced();
  number text[];
  piece text;
  place integer := 0;
  pieces text[];
  word text;
  parts text;
  terms text := '';
begin
  if not marks then
    for number in select grouped from regexp_matches(letters, search_iban(), 'g') grouped loop
      letters := replace(letters, number[1], replace(number[1], ' ', ''));
    end loop;
  end if;
  pieces := string_to_array(letters, '"');
  foreach piece in array pieces loop
    place := place + 1;
    if place % 2 = 0 and place < cardinality(pieces) then
      parts := search_terms_apart(piece, marks);
      terms := terms || case when parts = '' then '' else '"' || parts || '" ' end;
      continue;
    end if;
    foreach word in array regexp_split_to_array(btrim(piece), '\s+') loop
      parts := search_terms_apart(word, marks);
      continue when parts = '';
      if word ~ '^-[^-]' then
        terms := terms || '-';
      end if;
      if parts !~ ' ' then
        terms := terms || parts || ' ';
      elsif wholes and word ~ '^[^[:alnum:]]*[[:alnum:]]+([/._\\@:?&=+#~%-]+[[:alnum:]]+)+[^[:alnum:]]*$' and word !~ unspaced then
        terms := terms || search_whole(regexp_replace(word, '^[^[:alnum:]]+|[^[:alnum:]]+$', '', 'g')) || ' ';
      else
        terms := terms || '"' || parts || '" ';
      end if;
    end loop;
    if piece ~ '(^|\s)-$' and place + 1 < cardinality(pieces) and search_terms_apart(pieces[place + 1], marks) <> '' then
      terms := terms || '-';
    end if;
  end loop;
  return btrim(terms);
end
$$;

create function search_terms_apart(words text, marks boolean) returns text
language plpgsql immutable set search_path = public, pg_temp as $$
begin
  return btrim(regexp_replace(
    case
      when not marks then search_parts(words)
      when words ~* '^[a-z]{2}[0-9]{2}[a-z0-9]{11,30}$' then regexp_replace(words, '(.{4})', '\1 ', 'g')
      else regexp_replace(search_apart(words), '(' || search_unspaced() || ')', ' \1 ', 'g')
    end, '\s+', ' ', 'g'));
end
$$;

-- Whether something is asked for that plain words don't say.
create function search_has_operators(typed text) returns boolean
language sql immutable parallel safe
return typed ~* '"|(^|\s)-[^-\s]|\mor\M';

create or replace function search_query(tenant uuid, words text) returns tsquery
language plpgsql stable set search_path = public, pg_temp as $$
declare
  configuration regconfig := search_language(tenant);
  parts text := search_terms(words, false, false);
  wholes text := search_terms(words, true, false);
  wanted tsquery := websearch_to_tsquery(configuration, parts);
begin
  -- What must not be there is asked for by its parts alone: who has them need not have the whole.
  if wholes <> parts and wholes !~ '(^| )-' then
    wanted := wanted || websearch_to_tsquery(configuration, wholes);
  end if;
  if octet_length(parts) <> char_length(parts) and parts ~ search_unspaced() then
    wanted := regexp_replace(wanted::text, '''(' || search_unspaced() || ')''', '''\1'':*', 'g')::tsquery;
  end if;
  return wanted;
end
$$;

-- The same for a text that search_marked_text has prepared.
create function search_marks(tenant uuid, words text) returns tsquery
language plpgsql stable set search_path = public, pg_temp as $$
declare
  configuration regconfig := search_language(tenant);
begin
  return websearch_to_tsquery(configuration, search_terms(words, false, true))
    || websearch_to_tsquery(configuration, search_terms(words, true, false));
end
$$;

create or replace function message_words(tenant uuid, visibility text, body text) returns tsvector
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return setweight(to_tsvector(search_language(tenant), search_words(body)),
    (case visibility when 'public' then 'C' else 'D' end)::"char");
end
$$;

create or replace function ticket_heading(wanted ticket, out desk tsvector, out public tsvector, out words text)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  own tenant;
  requester account;
  company text := (
    select o.name from organisation o where o.tenant_id = wanted.tenant_id and o.id = wanted.organisation_id);
  configuration regconfig;
  subject tsvector;
  numbers text;
begin
  select * into strict own from tenant t where t.id = wanted.tenant_id;
  select * into strict requester from account a where a.tenant_id = wanted.tenant_id and a.id = wanted.requester_id;
  configuration := search_language(own.locale);
  subject := setweight(to_tsvector(configuration, search_words(wanted.subject)), 'A');
  numbers := own.ticket_prefix || '-' || wanted.number;
  desk := subject || setweight(to_tsvector(configuration, search_words(concat_ws(
    ' ', numbers, requester.name, requester.email, company, array_to_string(wanted.tags, ' ')))), 'B');
  public := subject || setweight(to_tsvector(configuration, search_words(numbers)), 'B');
  words := search_letters(concat_ws(' ', wanted.subject, requester.name));
end
$$;

-- The functions' owner alone may change them; the setting is known only where the extension was used before.
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
  typed text;
  each_word text[];
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
  if found or search_has_operators(search_tickets.words) then
    return;
  end if;
  typed := btrim(regexp_replace(search_apart(search_letters(search_tickets.words)), '\s+', ' ', 'g'));
  each_word := string_to_array(typed, ' ');
  return query
    select alike.ticket_id from ticket_words alike
    where alike.tenant_id = own and typed <% alike.words
      and (select bool_and(word <% alike.words) from unnest(each_word) word)
    order by word_similarity(typed, alike.words) desc, alike.ticket_id desc
    limit least(most, 50);
end
$$;

create or replace function suggest_tickets(typed text, most integer) returns setof uuid
language plpgsql stable rows 5 security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off -- of all tenants' documents
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  words text[] := regexp_split_to_array(btrim(search_parts(search_letters(typed))), '\s+');
  begun text := words[array_length(words, 1)];
  anywhere tsquery;
begin
  if own is null or coalesce(begun, '') = '' then
    return;
  end if;
  anywhere := to_tsquery(search_language(own), '''' || begun || ''':*');
  if array_length(words, 1) > 1 then
    anywhere := plainto_tsquery(search_language(own), array_to_string(words[:array_length(words, 1) - 1], ' ')) && anywhere;
  end if;
  if numnode(anywhere) = 0 then
    return;
  end if;
  return query
    select matching.ticket_id
    from (select found.ticket_id, ts_filter(found.desk_doc, '{a}') as subject from ticket_search found
      where found.tenant_id = own and found.desk_doc @@ anywhere limit 2000) matching
    where matching.subject @@ anywhere
    order by matching.ticket_id desc
    limit most;
end
$$;
reset role;

-- What is there already gets its words by jobs, some tickets at a time, so that no start waits for them. Returns the last
-- ticket that was looked at; null when there was none.
create or replace function complete_search(after uuid, most integer) returns uuid
language plpgsql set search_path = public, pg_temp as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  one ticket;
  last uuid;
begin
  for one in select t.* from ticket t where t.tenant_id = own and t.id > after order by t.id limit most loop
    last := one.id;
    perform write_search(one);
  end loop;
  return last;
end
$$;

alter table tenant no force row level security;
alter table job no force row level security;
insert into job (tenant_id, id, kind, lane, payload, state, attempts, due_at, created_at)
  select id, gen_random_uuid(), 'search.complete', 'work',
    '{"after": "00000000-0000-0000-0000-000000000000"}', 'queued', 0, now(), now()
  from tenant;
alter table job force row level security;
alter table tenant force row level security;
