-- Messages that move between tickets (a merge, its undoing, a split) are found in the ticket where they are now.
create function index_moved_messages() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  update ticket_search s
  set desk_doc = search_append(heading.desk, talk.doc),
    public_doc = search_append(heading.public, ts_filter(talk.doc, '{c}'))
  from (
    select tenant_id, before.ticket_id from before_move before join after_move using (tenant_id, id)
    where before.ticket_id <> after_move.ticket_id
    union
    select tenant_id, after.ticket_id from before_move join after_move after using (tenant_id, id)
    where before_move.ticket_id <> after.ticket_id) moved
  join ticket t on t.tenant_id = moved.tenant_id and t.id = moved.ticket_id
  cross join lateral ticket_heading(t) heading
  cross join lateral (
    select
      setweight(to_tsvector(search_language(t.tenant_id), coalesce(left(
          string_agg(left(m.body, 20000), ' ' order by m.seq) filter (where m.visibility = 'public'), 200000), '')), 'C')
        || setweight(to_tsvector(search_language(t.tenant_id), coalesce(left(
          string_agg(left(m.body, 20000), ' ' order by m.seq) filter (where m.visibility = 'internal'), 200000), '')), 'D')
      as doc
    from message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id) talk
  where s.tenant_id = t.tenant_id and s.ticket_id = t.id;
  return null;
end
$$;
create trigger message_search_moved after update on message
  referencing old table as before_move new table as after_move
  for each statement execute function index_moved_messages();
