-- The roll-up once more, with the same results and less work: a reading is joined to its unit once
-- and finds the students of its time by number, where it was joined to each number there ever was.
CREATE OR REPLACE FUNCTION board.rollup(
  of_control_point text, of_unit text, first_day date, last_day date)
RETURNS TABLE (
  period text, period_from date, period_to date, value double precision,
  numerator double precision, denominator double precision, weight double precision,
  own boolean, estimated boolean, coverage double precision, units bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
SET jit = off
SET work_mem = '32MB'
AS $$
#variable_conflict use_column
DECLARE
  start_at timestamptz := board.midnight(first_day);
  end_at timestamptz := board.midnight(last_day + 1);
  nested boolean := EXISTS (
    SELECT
    FROM board.unit_closure AS c
    JOIN board.series AS a ON a.unit = c.descendant AND a.control_point = of_control_point
    JOIN board.unit_closure AS k ON k.ancestor = a.unit AND k.distance > 0
    JOIN board.series AS d ON d.unit = k.descendant AND d.control_point = of_control_point
    WHERE c.ancestor = of_unit);
  alone boolean := NOT nested AND EXISTS (
    SELECT FROM board.series AS s
    WHERE s.control_point = of_control_point AND s.unit = of_unit);
BEGIN
  IF alone THEN
    RETURN QUERY
    SELECT
      r.period::text, r.period_from, r.period_to, r.value, r.numerator, r.denominator,
      NULL::double precision, true, false, 1::double precision, 1::bigint
    FROM board.reading AS r
    WHERE r.control_point = of_control_point AND r.unit = of_unit
      AND r.period_start >= start_at AND r.period_start < end_at;
    RETURN;
  END IF;
  RETURN QUERY
  WITH base AS MATERIALIZED (
    SELECT
      e.unit, e.students, e.period_from AS valid_from,
      coalesce(
        lead(e.period_from) OVER (PARTITION BY e.unit ORDER BY e.period_from), 'infinity')
        AS valid_to
    FROM board.exposure AS e
  ),
  -- between two of these days nobody's number of students changes
  edges AS MATERIALIZED (
    SELECT '-infinity'::date || array_agg(DISTINCT b.valid_from ORDER BY b.valid_from) AS days
    FROM base AS b
  ),
  reporting AS MATERIALIZED (
    SELECT s.unit, c.distance = 0 AS own
    FROM board.unit_closure AS c
    JOIN board.series AS s ON s.unit = c.descendant AND s.control_point = of_control_point
    WHERE c.ancestor = of_unit
  ),
  weighted AS MATERIALIZED (
    SELECT p.unit, p.own, array_agg(b.students ORDER BY e.day) AS students
    FROM reporting AS p
    CROSS JOIN edges AS d
    CROSS JOIN LATERAL unnest(d.days) AS e (day)
    LEFT JOIN base AS b ON b.unit = p.unit AND e.day >= b.valid_from AND e.day < b.valid_to
    GROUP BY p.unit, p.own
  ),
  whole AS MATERIALIZED (
    SELECT b.students, b.valid_from, b.valid_to
    FROM base AS b
    WHERE b.unit = of_unit
  ),
  covered AS MATERIALIZED (
    SELECT DISTINCT c.descendant AS unit, r.period
    FROM reporting AS a
    JOIN board.reading AS r ON r.unit = a.unit AND r.control_point = of_control_point
      AND r.period_start >= start_at AND r.period_start < end_at
    JOIN board.unit_closure AS c ON c.ancestor = a.unit AND c.distance > 0
    JOIN reporting AS d ON d.unit = c.descendant
    WHERE nested
  ),
  summed AS (
    SELECT
      r.period,
      min(r.period_from) AS period_from,
      max(r.period_to) AS period_to,
      bool_or(r.own) AS own,
      count(*) AS units,
      count(r.value) AS value_count,
      count(r.denominator) FILTER (WHERE r.value IS NOT NULL) AS ratio_count,
      max(r.unit_of_measure) AS unit_of_measure,
      max(r.direction) AS direction,
      sum(r.value) AS value_sum,
      sum(r.numerator) AS numerator,
      sum(r.denominator) AS denominator,
      sum(r.students * r.value) AS product,
      sum(r.students) FILTER (WHERE r.value IS NOT NULL) AS weight,
      sum(r.students) AS reported
    FROM (
      SELECT
        r.period, r.period_from, r.period_to, r.value, r.numerator, r.denominator,
        r.unit_of_measure, r.direction, w.own,
        w.students[width_bucket(r.period_to, (SELECT d.days FROM edges AS d))] AS students
      FROM board.reading AS r
      JOIN weighted AS w ON w.unit = r.unit
      WHERE r.control_point = of_control_point
        AND r.period_start >= start_at AND r.period_start < end_at
        AND NOT (nested AND EXISTS (
          SELECT FROM covered AS c WHERE c.unit = r.unit AND c.period = r.period))
      OFFSET 0
    ) AS r
    GROUP BY r.period
  ),
  rolled AS (
    SELECT
      s.*,
      s.value_count > 0 AND s.ratio_count = s.value_count AND s.denominator > 0 AS ratio,
      s.own OR board.is_count(s.unit_of_measure) OR s.direction = 'ZERO_TOLERANCE' AS added
    FROM summed AS s
  )
  SELECT
    s.period, s.period_from, s.period_to,
    CASE
      WHEN s.ratio AND NOT s.own
        THEN board.factor(s.unit_of_measure) * s.numerator / s.denominator
      WHEN s.added THEN s.value_sum
      WHEN s.direction <> 'YES_NO' THEN s.product / nullif(s.weight, 0) END,
    s.numerator,
    s.denominator,
    s.weight,
    s.own,
    NOT s.ratio AND NOT s.added,
    CASE
      WHEN s.own THEN 1
      WHEN s.reported < t.students THEN s.reported / t.students
      WHEN s.reported >= t.students THEN 1 END,
    s.units
  FROM rolled AS s
  LEFT JOIN whole AS t ON s.period_to >= t.valid_from AND s.period_to < t.valid_to
  WHERE s.own OR s.ratio OR s.added OR s.value_count = 0
    OR (s.direction <> 'YES_NO' AND s.weight > 0);
END
$$;
