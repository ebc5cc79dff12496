-- PostgreSQL's parser of typed searches keeps one operator for each hyphen before a word, and fails at the 33rd: people paste
-- lines such as "----- Original Message -----". Hyphens that follow each other, with nothing between them that could be found,
-- say no more than a space; one alone still means "not".
create or replace function search_query(tenant uuid, words text) returns tsquery
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return websearch_to_tsquery(search_language(tenant), regexp_replace(words, '-[-\s!&|()]*-', ' ', 'g'));
end
$$;
