-- When a form shows a field is written as all conditions are: {"all": [{"field", "op", "value"}]}. The table is small: a
-- tenant has a few forms. The wall is lowered inside this transaction only.
alter table ticket_form no force row level security;
update ticket_form
set fields = (
  select coalesce(jsonb_agg(
      jsonb_build_object('key', place -> 'key', 'when', jsonb_build_object('all', (
        select coalesce(jsonb_agg(
            jsonb_build_object(
              'field', case
                when condition ->> 'subject' in ('type', 'channel') then condition ->> 'subject'
                else 'customFields.' || (condition ->> 'subject') end,
              'op', 'is',
              'value', case jsonb_array_length(condition -> 'values')
                when 1 then condition -> 'values' -> 0
                else condition -> 'values' end)
            order by nth), '[]')
        from jsonb_array_elements(place -> 'when') with ordinality each_condition (condition, nth))))
      order by position_in_form), '[]')
  from jsonb_array_elements(fields) with ordinality each_place (place, position_in_form));
alter table ticket_form force row level security;
