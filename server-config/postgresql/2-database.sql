-- The database. Run once by a superuser, after 1-roles.sql.
create database insightdesk owner insightdesk_owner encoding 'UTF8' template template0;
