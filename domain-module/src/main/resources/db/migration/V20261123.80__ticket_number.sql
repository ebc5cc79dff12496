-- The number of the ticket that another was merged into. A function, and said to be cheap: as a subquery its cost was
-- counted for every row of a list, though few are merged, and turned plans away from the indexes that lists are read by.
create function ticket_number(tenant uuid, ticket uuid) returns bigint
language plpgsql stable cost 1 set search_path = public, pg_temp as $$
begin
  return (select found.number from ticket found
    where found.tenant_id = ticket_number.tenant and found.id = ticket_number.ticket);
end
$$;
revoke all on function ticket_number from public;
grant execute on function ticket_number to insightdesk_app;
