-- What waits in a team for somebody to take it, the most urgent first: "take next" and the teams' assignment rules read
-- the head of this order. TicketQueueRepository repeats the condition and the order word for word.
create index ticket_waiting on ticket (tenant_id, team_id, priority desc, coalesce(due_at, 'infinity'), id)
  where assignee_id is null and deleted_at is null and status in ('new', 'open');
