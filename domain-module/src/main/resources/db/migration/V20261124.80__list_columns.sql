-- Which columns somebody of the desk has chosen for a view that every desk has. Without a row there are the usual ones.

create table list_columns (
  tenant_id  uuid   not null references tenant (id),
  account_id uuid   not null,
  view       text   not null check (view ~ '^[a-z]{1,40}$'), -- the code of a built-in view
  columns    text[] not null,
  primary key (tenant_id, account_id, view),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
call protect_by_tenant('list_columns');
