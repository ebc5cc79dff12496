-- Customers whose name, address or organisation's name has the text in it, in upper or lower case: by name, those behind
-- the one of `after`, no more than `most`. Row-level security lets `like` use no index, so that each key that was pressed
-- read all customers; therefore, as search_tickets, a function whose owner sees all tenants' rows and compares the tenant
-- itself. It is planned for each text anew: what few have comes from the trigrams, what many have (a letter, ".com") from
-- the index by name, read until there are enough.
create policy search_reads on organisation for select to insightdesk_search using (true);
grant select (tenant_id, id, name) on organisation to insightdesk_search;
grant select (organisation_id) on account to insightdesk_search;

create function search_customers(part text, company uuid, after uuid, most integer) returns setof uuid
language plpgsql stable rows 50 security definer
set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  own uuid := nullif(current_setting('insightdesk.tenant', true), '')::uuid;
  anywhere text := '%' || regexp_replace(lower(part), '([\\%_])', '\\\1', 'g') || '%';
  employers uuid[] := array(
    select o.id from organisation o where o.tenant_id = own and lower(o.name) like anywhere);
  last_name text := (select l.name from account l where l.tenant_id = own and l.id = after);
begin
  return query
    select a.id from account a
    where a.tenant_id = own and a.role = 'customer'
      and (lower(a.name) like anywhere or a.email like anywhere or a.organisation_id = any(employers))
      and (company is null or a.organisation_id = company)
      and (after is null or (a.name, a.id) > (last_name, after))
    order by a.name, a.id
    limit most;
end
$$;
revoke all on function search_customers from public;
grant execute on function search_customers to insightdesk_app;
alter function search_customers owner to insightdesk_search;
