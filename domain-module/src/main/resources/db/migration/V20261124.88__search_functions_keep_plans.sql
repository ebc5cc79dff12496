-- PostgreSQL plans a function of the language "sql" anew whenever it is called; one of "plpgsql" keeps its plans as long as
-- the connection lives. These are called for each ticket and message that is written and for each search. The same words.

create or replace function search_language(locale text) returns regconfig
language plpgsql immutable set search_path = public, pg_temp as $$
begin
  return ('desk_' || case left(locale, 2)
    when 'en' then 'english' when 'de' then 'german' when 'fr' then 'french' when 'es' then 'spanish'
    when 'it' then 'italian' when 'nl' then 'dutch' when 'pt' then 'portuguese' when 'sv' then 'swedish'
    when 'da' then 'danish' when 'no' then 'norwegian' when 'nb' then 'norwegian' when 'fi' then 'finnish'
    when 'ru' then 'russian' when 'tr' then 'turkish' when 'hu' then 'hungarian' when 'ro' then 'romanian'
    else 'simple' end)::regconfig;
end
$$;

create or replace function search_language(tenant uuid) returns regconfig
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return (select search_language(own.locale) from tenant own where own.id = search_language.tenant);
end
$$;

create or replace function search_query(tenant uuid, words text) returns tsquery
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return websearch_to_tsquery(search_language(tenant), words);
end
$$;

create or replace function message_words(tenant uuid, visibility text, body text) returns tsvector
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return setweight(to_tsvector(search_language(tenant), body), (case visibility when 'public' then 'C' else 'D' end)::"char");
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
  subject := setweight(to_tsvector(configuration, wanted.subject), 'A');
  numbers := concat_ws(' ', wanted.number, own.ticket_prefix || '-' || wanted.number);
  desk := subject || setweight(to_tsvector(configuration, concat_ws(
    ' ', numbers, requester.name, requester.email, company, array_to_string(wanted.tags, ' '))), 'B');
  public := subject || setweight(to_tsvector(configuration, numbers), 'B');
  words := concat_ws(' ', wanted.subject, requester.name);
end
$$;
