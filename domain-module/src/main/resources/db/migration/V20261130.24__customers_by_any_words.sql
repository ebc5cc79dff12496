-- Customers of whom each word is in the name, the address or the organisation's name, in any order, whatever the case and the
-- accents. Each word is a condition of its own in a statement made for them, so that indexes help with any. Words of two letters are
-- in no index of trigrams: when there are no longer ones, they are looked for as they stand, together with the blanks.
set local role insightdesk_search;
create or replace function search_customers(part text, company uuid, after uuid, most integer) returns setof uuid
language plpgsql stable rows 50 security definer
set search_path = public, pg_temp
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  last_name text := (select l.name from account l where l.tenant_id = own and l.id = after);
  word text;
  employers uuid[];
  conditions text := '';
begin
  for word in
    select '%' || regexp_replace(typed, '([\\%_])', '\\\1', 'g') || '%'
    from regexp_split_to_table(search_name(part), case when search_name(part) ~ '\S{3}' then '\s+' else '^\s+|\s+$' end) typed
    where typed <> ''
    order by char_length(typed) desc
    limit 5
  loop
    -- '%of%': no index helps with the organisations, so those of the customers that are found otherwise are looked at.
    if char_length(word) < 5 and conditions <> '' then
      conditions := conditions || format(
        ' and (search_name(a.name) like %1$L or a.email like %1$L or (select search_name(o.name) from organisation o'
        ' where o.tenant_id = $1 and o.id = a.organisation_id) like %1$L)', word);
      continue;
    end if;
    employers := array(select o.id from organisation o where o.tenant_id = own and search_name(o.name) like word);
    conditions := conditions || format(
      ' and (search_name(a.name) like %1$L or a.email like %1$L or a.organisation_id = any(%2$L::uuid[]))', word, employers);
  end loop;
  return query execute
    'select a.id from account a where a.tenant_id = $1 and a.role = ''customer''' || conditions
      || case when company is null then '' else ' and a.organisation_id = $2' end
      || case when after is null then '' else ' and (a.name collate "und-x-icu", a.id) > ($3, $4)' end
      || ' order by a.name collate "und-x-icu", a.id limit $5'
    using own, company, last_name, after, most;
end
$$;

-- Offered while one types: who has a name or an address that begins with it, then whose name has words that begin with each of
-- its words, in any order. Words shorter than three letters are in no index of trigrams.
create or replace function suggest_customers(typed text, most integer) returns table (name text, email text)
language plpgsql stable rows 5 security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  beginning text := regexp_replace(search_name(typed), '([\\%_])', '\\\1', 'g') || '%';
  words text[] := array(
    select word from regexp_split_to_table(left(beginning, -1), '\s+') word
    where word <> ''
    order by char_length(word) desc
    limit 10);
begin
  return query
    (select person.name, person.email from account person
      where person.tenant_id = own and person.role = 'customer' and person.disabled_at is null
        and search_name(person.name) like beginning limit most)
    union
    (select person.name, person.email from account person
      where person.tenant_id = own and person.role = 'customer' and person.disabled_at is null
        and person.email like beginning limit most)
    union
    (select person.name, person.email from account person
      where char_length(words[1]) >= 3
        and person.tenant_id = own and person.role = 'customer' and person.disabled_at is null
        and search_name(person.name) like '%' || words[1] || '%'
        and not exists (
          select from unnest(words) word where ' ' || search_name(person.name) not like '% ' || word || '%')
      limit most)
    order by 1, 2
    limit most;
end
$$;
reset role;
