-- A name as it is looked for: in small letters, without accents. Planned as cheap as lower() was, or names would be sorted of
-- all customers who have a frequent part, instead of reading them in the order of an index until there are enough.
create function search_name(given text) returns text
language plpgsql immutable parallel safe cost 1 as $$
begin
  if octet_length(given) = char_length(given) then
    return lower(given);
  end if;
  return lower(public.unaccent('public.unaccent', public.search_letters(given)));
end
$$;
