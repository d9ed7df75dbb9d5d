-- Which unit is the quality office, its accounts say. Readers of the board learn the unit and no
-- account.
create or replace function board.quality_office() returns text
language sql stable security definer set search_path = '' as $$
  select a.office
  from auth.account as a
  where a.role = 'QUALITY_OFFICE' and a.enabled and a.office is not null
  group by a.office
  order by count(*) desc, a.office
  limit 1
$$;
