-- Agents order the columns of saved views, too, and give columns a width, each for themselves: view is then the saved view's id,
-- columns is null where only widths are chosen, and widths holds pixels by the column's code.
alter table list_columns drop constraint list_columns_view_check;
alter table list_columns add constraint list_columns_view_check check (view ~ '^[a-z]{1,40}$' or view ~ '^[0-9a-f-]{36}$');
alter table list_columns alter column columns drop not null;
alter table list_columns add column widths jsonb not null default '{}';
