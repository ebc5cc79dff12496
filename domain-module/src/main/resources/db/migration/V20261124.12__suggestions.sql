-- What the search box offers while somebody types: tickets by the beginning of a subject's word, customers by the
-- beginning of name or address. Row-level security lets neither use an index, so both are asked by functions whose owner
-- sees all tenants' rows and compares the tenant itself.
create policy search_reads on account for select to insightdesk_search using (true);
grant select (tenant_id, id, name, email, role, disabled_at) on account to insightdesk_search;

create index account_name_beginning on account (tenant_id, lower(name) text_pattern_ops) where role = 'customer';
create index account_email_beginning on account (tenant_id, email text_pattern_ops) where role = 'customer';

-- The last word may be unfinished. The index does not know where in a document a word stands: of the first 2,000 tickets
-- that have the words anywhere, the newest that have them in the subject.
create function suggest_tickets(typed text, most integer) returns setof uuid
language plpgsql stable rows 5 security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off -- of all tenants' documents
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  words text[] := regexp_split_to_array(btrim(regexp_replace(typed, '[^[:alnum:]]+', ' ', 'g')), ' ');
  begun text := words[array_length(words, 1)];
  anywhere tsquery;
begin
  if own is null or coalesce(begun, '') = '' then
    return;
  end if;
  anywhere := to_tsquery(search_language(own), begun || ':*');
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
revoke all on function suggest_tickets from public;
grant execute on function suggest_tickets to insightdesk_app;
alter function suggest_tickets owner to insightdesk_search;

create function suggest_customers(typed text, most integer) returns table (name text, email text)
language plpgsql stable rows 5 security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  beginning text := regexp_replace(lower(typed), '([\\%_])', '\\\1', 'g') || '%';
begin
  return query
    (select person.name, person.email from account person
      where person.tenant_id = own and person.role = 'customer' and person.disabled_at is null
        and lower(person.name) like beginning limit most)
    union
    (select person.name, person.email from account person
      where person.tenant_id = own and person.role = 'customer' and person.disabled_at is null
        and person.email like beginning limit most)
    order by 1, 2
    limit most;
end
$$;
revoke all on function suggest_customers from public;
grant execute on function suggest_customers to insightdesk_app;
alter function suggest_customers owner to insightdesk_search;
