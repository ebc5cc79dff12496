-- When the next running clock of any tenant falls due after a moment: when to wake. What is due already and not yet
-- recorded is somebody else's, or the ticker's a second later.
drop function next_due_clock();

create function next_due_clock(moment timestamptz) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as
$$ select min(due_at) from sla_clock where state = 'running' and due_at > moment $$;

revoke all on function next_due_clock from public;
grant execute on function next_due_clock to insightdesk_app;
alter function next_due_clock owner to insightdesk_worker;
