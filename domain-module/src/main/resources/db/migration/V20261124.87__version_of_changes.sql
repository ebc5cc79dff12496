-- Which version of the ticket a change was made to: whoever comes with an older one is told what has changed since. Entries
-- that are older than this column tell nothing.
alter table activity add column ticket_version bigint;
