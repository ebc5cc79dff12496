-- Customers by any part of name or address, and organisations by any part of their name: what agents type to find somebody.
-- Without the list of rows that wait to be indexed: people come seldom and are looked for often, and each look would read it.
create index concurrently account_parts on account using gin (tenant_id, lower(name) gin_trgm_ops, email gin_trgm_ops)
  with (fastupdate = off) where role = 'customer';
create index concurrently organisation_parts on organisation using gin (tenant_id, lower(name) gin_trgm_ops)
  with (fastupdate = off);
