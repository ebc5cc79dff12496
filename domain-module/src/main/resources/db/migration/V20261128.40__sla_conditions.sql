-- Conditions of SLA policies are written as those of views are: a value is a text, or with "in" or several an array. The
-- outermost group may be any or none, too. The table is small: a tenant has a few policies. The wall is lowered inside
-- this transaction only.
alter table sla_policy drop constraint sla_policy_conditions_check;

alter table sla_policy no force row level security;
update sla_policy
set conditions = jsonb_build_object('all', (
  select coalesce(jsonb_agg(
      jsonb_build_object(
        'field', condition -> 'field',
        'op', condition -> 'op',
        'value', case
          when condition ->> 'op' = 'in' or jsonb_array_length(condition -> 'values') <> 1 then condition -> 'values'
          else condition -> 'values' -> 0 end)
      order by place), '[]')
  from jsonb_array_elements(conditions -> 'all') with ordinality each (condition, place)));
alter table sla_policy force row level security;

alter table sla_policy add check (jsonb_typeof(conditions) = 'object');
