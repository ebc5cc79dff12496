-- The macro whose reply somebody edits: its other actions are done when the reply is sent. The text stays when it is deleted.
alter table draft add column macro_id uuid;
alter table draft add foreign key (tenant_id, macro_id) references macro (tenant_id, id) on delete set null (macro_id);
create index draft_macro on draft (tenant_id, macro_id) where macro_id is not null;
