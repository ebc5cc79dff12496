-- What each agent and each team has left to do is counted for every list's page: from an index alone.
create index ticket_unresolved_by_assignee on ticket (tenant_id, assignee_id)
  where deleted_at is null and status in ('new', 'open', 'pending', 'hold');
create index ticket_unresolved_by_team on ticket (tenant_id, team_id)
  where deleted_at is null and status in ('new', 'open', 'pending', 'hold');
