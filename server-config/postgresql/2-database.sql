-- The database. Run once by a superuser, after 1-roles.sql.
-- The locale says what is a letter and what is not, and which capital letter belongs to which small one: with "C", which
-- some servers have, words beside typographic quotes are not found, nor Cyrillic or Greek ones in another case. It can't be
-- changed later, and InsightDesk does not start with a wrong one. Names are sorted by ICU, whatever the locale.
create database insightdesk owner insightdesk_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
