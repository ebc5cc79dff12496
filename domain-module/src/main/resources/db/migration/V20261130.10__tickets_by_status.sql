-- Lists sorted by status, from new to closed. The expression is the one that TicketProperty.STATUS sorts by, word for word. It needs
-- no column, for which every ticket would be written anew; and unlike coalesce() it is leakproof, so that pages after the first,
-- and lists of some statuses, begin where they should in this index under row-level security.
create index concurrently ticket_by_status_order on ticket (tenant_id,
  (case status when 'new' then 1 when 'open' then 2 when 'pending' then 3 when 'hold' then 4 when 'solved' then 5 when 'closed' then 6 end),
  id) where deleted_at is null;
