-- What account_parts, organisation_parts and account_name_beginning are for, by search_name.
create index concurrently account_name_parts on account using gin (tenant_id, search_name(name) gin_trgm_ops, email gin_trgm_ops)
  with (fastupdate = off) where role = 'customer';
create index concurrently organisation_name_parts on organisation using gin (tenant_id, search_name(name) gin_trgm_ops)
  with (fastupdate = off);
create index concurrently account_search_name_beginning on account (tenant_id, search_name(name) text_pattern_ops)
  where role = 'customer';
drop index concurrently account_parts;
drop index concurrently organisation_parts;
drop index concurrently account_name_beginning;
