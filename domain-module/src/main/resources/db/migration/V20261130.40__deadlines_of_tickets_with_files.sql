-- The file of a new ticket brought the insert of its row on before its clocks were noted there, and lists showed no deadline
-- until somebody acted. Only such rows are written here, tenant by tenant behind its wall, so that no table is locked: for an
-- unfinished clock its state and when it is due, the earliest first; for finished ones "breached" before "met" (Deadline.of).
do $$
declare
  tenants uuid[];
  one uuid;
begin
  set local role insightdesk_worker;
  select array_agg(distinct tenant_id) into tenants from sla_clock;
  reset role;
  foreach one in array coalesce(tenants, '{}') loop
    perform set_config('insightdesk.tenant', one::text, true);
    update ticket t
    set sla_state = shown.state, due_at = shown.due_at
    from (
      select distinct on (c.ticket_id) c.ticket_id, c.state, case when c.finished_at is null then c.due_at end as due_at
      from sla_clock c
      where c.tenant_id = one and c.state <> 'cancelled'
      order by c.ticket_id, c.finished_at is not null, case when c.finished_at is null then c.due_at end nulls last, c.state) shown
    where t.tenant_id = one and t.id = shown.ticket_id and t.sla_state is null;
  end loop;
  perform set_config('insightdesk.tenant', '', true);
end
$$;
