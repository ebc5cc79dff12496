-- Run once by a superuser inside the database insightdesk, after 2-database.sql; running it again changes nothing.
revoke all on database insightdesk from public;
grant connect on database insightdesk to insightdesk_app;
alter schema public owner to insightdesk_owner;
revoke all on schema public from public;
grant usage on schema public to insightdesk_app;
-- A function's new owner must be allowed to create in its schema; none of these roles can log in.
grant usage, create on schema public to insightdesk_worker, insightdesk_resolver, insightdesk_search;
create extension if not exists btree_gin with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
