-- Files that the scanner does not like, as administrators list them: few of many.
create index concurrently attachment_held on attachment (tenant_id, id desc) where state = 'held' and message_id is not null;
