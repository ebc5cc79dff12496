-- Fields of tickets that tenants define, forms that show them, and the tickets' values.

create table custom_field (
  tenant_id          uuid        not null references tenant (id),
  id                 uuid        not null,
  key                text        not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  kind               text        not null check (kind in ('text', 'number', 'date', 'choice', 'multiChoice', 'checkbox')),
  labels             jsonb       not null check (jsonb_typeof(labels) = 'object'),
  choices            jsonb       not null check (jsonb_typeof(choices) = 'array'),
  required_on_submit boolean     not null,
  required_to_solve  boolean     not null,
  customers          text        not null check (customers in ('none', 'see', 'fill')),
  position           integer     not null check (position > 0),
  archived_at        timestamptz,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  version            bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call protect_by_tenant('custom_field');

create table ticket_form (
  tenant_id   uuid        not null references tenant (id),
  id          uuid        not null,
  labels      jsonb       not null check (jsonb_typeof(labels) = 'object'),
  fields      jsonb       not null check (jsonb_typeof(fields) = 'array'),
  is_default  boolean     not null,
  offered     boolean     not null, -- to customers
  position    integer     not null check (position > 0),
  archived_at timestamptz,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  version     bigint      not null,
  primary key (tenant_id, id),
  check (archived_at is null or not is_default)
);
create unique index ticket_form_default on ticket_form (tenant_id) where is_default;
call protect_by_tenant('ticket_form');

alter table ticket add column custom_fields jsonb not null default '{}';
alter table ticket add column form_id uuid; -- null: the tenant's default form
alter table ticket add foreign key (tenant_id, form_id) references ticket_form (tenant_id, id);
create index ticket_by_form on ticket (tenant_id, form_id) where form_id is not null;

-- Which custom field a change was of.
alter table activity add column field text;

-- The values again, one row each, for finding tickets by them: under row-level security neither jsonb nor arrays use an
-- index, the equality of texts does. Long texts are found by how they begin.
create table ticket_field_value (
  tenant_id uuid not null references tenant (id),
  ticket_id uuid not null,
  key       text not null,
  value     text not null check (char_length(value) <= 200),
  primary key (tenant_id, ticket_id, key, value),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
create index ticket_field_value_found on ticket_field_value (tenant_id, key, value, ticket_id);
call protect_by_tenant('ticket_field_value');

create function index_custom_fields() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from ticket_field_value where tenant_id = new.tenant_id and ticket_id = new.id;
  end if;
  insert into ticket_field_value (tenant_id, ticket_id, key, value)
  select distinct new.tenant_id, new.id, field.key, left(one.value, 200)
  from jsonb_each(new.custom_fields) field
  cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(field.value) when 'array' then field.value else jsonb_build_array(field.value) end) one;
  return null;
end
$$;
create trigger ticket_fields_new after insert on ticket for each row
  when (new.custom_fields <> '{}') execute function index_custom_fields();
create trigger ticket_fields_changed after update of custom_fields on ticket for each row
  when (old.custom_fields <> new.custom_fields) execute function index_custom_fields();
