-- Lists by name are sorted as people expect it, by a collation of Unicode, and read in that order from an index. Without it
-- the order is the one of the characters' numbers: small letters behind all capitals, umlauts last.
create index concurrently account_customers_by_name on account (tenant_id, name collate "und-x-icu", id)
  where role = 'customer';
create index concurrently account_of_organisation_by_name on account
  (tenant_id, organisation_id, name collate "und-x-icu", id) where organisation_id is not null;
create index concurrently organisation_by_name on organisation (tenant_id, name collate "und-x-icu", id);
drop index concurrently account_customers;
drop index concurrently account_of_organisation;
