-- Leaders and departments are told of reports that are sent, unless a college told them of no case.
update alert.routing as r
set routes = coalesce(
  (
    select jsonb_agg(
      case
        when one.route ->> 'role' in ('LEADER', 'DEPARTMENT') and one.route ->> 'unit' is null
          and jsonb_typeof(one.route -> 'kinds') = 'array'
          then jsonb_set(one.route, '{kinds}', (one.route -> 'kinds') || '["REPORT"]'::jsonb)
        else one.route
      end
      order by one.place)
    from jsonb_array_elements(r.routes) with ordinality as one (route, place)
  ),
  r.routes)
where r.version = (select max(version) from alert.routing);
