-- One open ticket of the tenant gets a conversation of 50 messages.
with long as (
  select * from ticket where tenant_id = :tenant and status = 'open' order by number desc limit 1),
written as (
  insert into message (tenant_id, id, ticket_id, seq, public_seq, visibility, author_id, body, created_at)
  select l.tenant_id, bench.uuid7(now()), l.id, s, s, 'public',
    case when s % 2 = 1 then l.requester_id else l.assignee_id end,
    repeat('It worked until last week, and since then it does not; I tried what the guide says. ', 1 + s % 5),
    now() - interval '1 hour' * (51 - s)
  from long l cross join lateral generate_series(l.last_seq + 1, 50) s
  returning ticket_id)
update ticket set last_seq = 50, last_public_seq = 50
from (select distinct ticket_id from written) w
where ticket.tenant_id = :tenant and ticket.id = w.ticket_id;
analyze message;
