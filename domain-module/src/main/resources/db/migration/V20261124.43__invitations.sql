-- Links by which people come to the desk.
alter table login_token drop constraint login_token_kind_check;
alter table login_token add constraint login_token_kind_check
  check (kind in ('page', 'access', 'refresh', 'confirm', 'reset', 'invite')) not valid;
alter table login_token validate constraint login_token_kind_check;

-- Organisations are changed by admins, each change on the version that was read.
alter table organisation add column version bigint not null default 1;

-- Customers are listed by name, page by page.
create index account_customers on account (tenant_id, name, id) where role = 'customer';
create index account_of_organisation on account (tenant_id, organisation_id, name, id) where organisation_id is not null;
