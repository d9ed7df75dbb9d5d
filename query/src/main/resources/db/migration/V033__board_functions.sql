CREATE FUNCTION board.terms(first_day date, last_day date)
RETURNS TABLE (
  term text, first_monday date, weeks integer, class_weeks integer, entered boolean)
LANGUAGE sql STABLE AS $$
  WITH years AS (
    SELECT y
    FROM generate_series(
      extract(year FROM first_day)::integer - 1, extract(year FROM last_day)::integer) AS y
  ),
  assumed AS (
    SELECT
      y || '-' || lpad(((y + 1) % 100)::text, 2, '0') || '/' || number AS term,
      CASE number
        WHEN 1 THEN make_date(y, 8, 29) + (8 - extract(isodow FROM make_date(y, 8, 29))::integer) % 7
        ELSE make_date(y + 1, 3, 1) - extract(isodow FROM make_date(y + 1, 3, 1) - 1)::integer
        END AS first_monday
    FROM years, generate_series(1, 2) AS number
  ),
  entered AS (
    SELECT DISTINCT ON (t.term) t.term, t.first_monday, t.weeks, t.class_weeks
    FROM board.term_dates AS t
    ORDER BY t.term, t.root
  )
  SELECT
    a.term,
    coalesce(e.first_monday, a.first_monday),
    coalesce(e.weeks, 20),
    coalesce(e.class_weeks, 18),
    e.term IS NOT NULL
  FROM assumed AS a
  LEFT JOIN entered AS e ON e.term = a.term
$$;
COMMENT ON FUNCTION board.terms(date, date) IS
  'Terms around these days; where nobody entered one, the usual one is assumed';

CREATE FUNCTION board.school_years(first_day date, last_day date)
RETURNS TABLE (school_year text, first_date date)
LANGUAGE sql STABLE AS $$
  SELECT
    split_part(t.term, '/', 1),
    CASE WHEN t.entered
      THEN least(t.first_monday, make_date(left(t.term, 4)::integer, 9, 1))
      ELSE make_date(left(t.term, 4)::integer, 9, 1) END
  FROM board.terms(first_day, (last_day + INTERVAL '1 year')::date) AS t
  WHERE t.term LIKE '%/1'
$$;
COMMENT ON FUNCTION board.school_years(date, date) IS 'School years and the day each begins on';

-- The periods of a kind that overlap some days; expected: data are to be delivered for them.
CREATE FUNCTION board.periods(kind text, first_day date, last_day date)
RETURNS TABLE (period text, period_from date, period_to date, expected boolean)
LANGUAGE sql STABLE AS $$
  WITH terms AS MATERIALIZED (
    SELECT t.*, first_monday + 7 * weeks - 1 AS last_date
    FROM board.terms(first_day, last_day) AS t
  ),
  all_periods AS (
    SELECT
      to_char(d, 'YYYY-MM-DD') AS period, d::date AS period_from, d::date AS period_to,
      coalesce(
          (SELECT c.worked FROM board.calendar_day AS c WHERE c.day = d::date LIMIT 1),
          extract(isodow FROM d) <= 5)
        AND EXISTS (
          SELECT FROM terms AS t
          WHERE d::date BETWEEN t.first_monday AND t.first_monday + 7 * t.class_weeks - 1)
        AS expected
    FROM generate_series(first_day::timestamp, last_day::timestamp, INTERVAL '1 day') AS d
    WHERE kind = 'DAY'
    UNION ALL
    SELECT to_char(w, 'IYYY"-W"IW'), w::date, w::date + 6, true
    FROM generate_series(
      date_trunc('week', first_day::timestamp), last_day::timestamp, INTERVAL '7 days') AS w
    WHERE kind = 'WEEK'
    UNION ALL
    SELECT
      t.term || '-W' || lpad(n::text, 2, '0'),
      t.first_monday + 7 * (n - 1),
      t.first_monday + 7 * n - 1,
      n <= t.class_weeks
    FROM terms AS t, generate_series(1, t.weeks) AS n
    WHERE kind = 'TEACHING_WEEK'
    UNION ALL
    SELECT to_char(m, 'YYYY-MM'), m::date, (m + INTERVAL '1 month')::date - 1, true
    FROM generate_series(
      date_trunc('month', first_day::timestamp), last_day::timestamp, INTERVAL '1 month') AS m
    WHERE kind = 'MONTH'
    UNION ALL
    SELECT t.term, t.first_monday, t.last_date, true
    FROM terms AS t
    WHERE kind = 'TERM'
    UNION ALL
    SELECT y.school_year, y.first_date, y.next_date - 1, true
    FROM (
      SELECT s.school_year, s.first_date,
        lead(s.first_date) OVER (ORDER BY s.school_year) AS next_date
      FROM board.school_years(first_day, last_day) AS s) AS y
    WHERE kind = 'SCHOOL_YEAR' AND y.next_date IS NOT NULL
    UNION ALL
    SELECT y::text, make_date(y, 1, 1), make_date(y, 12, 31), true
    FROM generate_series(
      extract(year FROM first_day)::integer, extract(year FROM last_day)::integer) AS y
    WHERE kind = 'CALENDAR_YEAR'
  )
  SELECT p.period, p.period_from, p.period_to, p.expected
  FROM all_periods AS p
  WHERE p.period_to >= first_day AND p.period_from <= last_day
$$;
COMMENT ON FUNCTION board.periods(text, date, date) IS
  'Periods of a kind that overlap some days, and whether data are expected for them';

CREATE FUNCTION board.expected(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, delivered boolean)
LANGUAGE sql STABLE AS $$
  WITH due AS (
    SELECT a.*, c.name AS control_point_name, c.period_kind
    FROM board.assignment AS a
    JOIN board.control_point AS c ON c.control_point = a.control_point
    WHERE c.open
  ),
  kinds AS (
    SELECT
      period_kind,
      greatest(first_day - 400, make_date(left(min(first_period), 4)::integer, 1, 1)) AS since
    FROM due
    GROUP BY period_kind
  ),
  over AS MATERIALIZED (
    SELECT k.period_kind, p.period COLLATE "C" AS period, p.period_from, p.period_to
    FROM kinds AS k
    CROSS JOIN LATERAL board.periods(k.period_kind, k.since, last_day) AS p
    WHERE p.expected AND p.period_to BETWEEN first_day AND last_day
  )
  SELECT
    d.control_point, d.control_point_name, d.unit, u.name, o.period, o.period_from, o.period_to,
    d.data_owner,
    EXISTS (
      SELECT FROM board.reading AS r
      WHERE r.control_point = d.control_point AND r.unit = d.unit AND r.period = o.period)
  FROM due AS d
  JOIN over AS o
    ON o.period_kind = d.period_kind
    AND o.period >= d.first_period
    AND (d.last_period IS NULL OR o.period <= d.last_period)
  LEFT JOIN board.unit AS u ON u.unit = d.unit
$$;
COMMENT ON FUNCTION board.expected(date, date) IS
  'Periods under collection that end from one day to another, and whether they have a reading';

CREATE FUNCTION board.missing(as_of date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text)
LANGUAGE sql STABLE AS $$
  SELECT
    e.control_point, e.control_point_name, e.unit, e.unit_name, e.period, e.period_from,
    e.period_to, e.data_owner
  FROM board.expected('1900-01-01', as_of - 1) AS e
  WHERE NOT e.delivered
$$;
COMMENT ON FUNCTION board.missing(date) IS
  'Periods under collection that ended before a day and have no reading (缺报)';

-- Of the units below, those count that report themselves and have nobody above them that does.
-- Planned anew for each call: how many readings there are depends on unit and days.
CREATE FUNCTION board.rollup(
  of_control_point text, of_unit text, first_day date, last_day date)
RETURNS TABLE (
  period text, period_from date, period_to date, value double precision,
  numerator double precision, denominator double precision, weight double precision,
  own boolean, estimated boolean, coverage double precision, units bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
SET jit = off
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
  reporting AS MATERIALIZED (
    SELECT s.unit, c.distance = 0 AS own
    FROM board.unit_closure AS c
    JOIN board.series AS s ON s.unit = c.descendant AND s.control_point = of_control_point
    WHERE c.ancestor = of_unit
  ),
  weighted AS MATERIALIZED (
    SELECT
      p.unit, p.own, b.students,
      coalesce(b.valid_from, '-infinity') AS valid_from,
      coalesce(b.valid_to, 'infinity') AS valid_to
    FROM reporting AS p
    LEFT JOIN base AS b
      ON b.unit = p.unit AND b.valid_to > first_day AND b.valid_from <= last_day + 400
    UNION ALL
    SELECT p.unit, p.own, NULL, '-infinity', min(b.valid_from)
    FROM reporting AS p
    JOIN base AS b ON b.unit = p.unit
    GROUP BY p.unit, p.own
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
      bool_or(w.own) AS own,
      count(*) AS units,
      count(r.value) AS value_count,
      count(r.denominator) FILTER (WHERE r.value IS NOT NULL) AS ratio_count,
      max(r.unit_of_measure) AS unit_of_measure,
      max(r.direction) AS direction,
      sum(r.value) AS value_sum,
      sum(r.numerator) AS numerator,
      sum(r.denominator) AS denominator,
      sum(w.students * r.value) AS product,
      sum(w.students) FILTER (WHERE r.value IS NOT NULL) AS weight,
      sum(w.students) AS reported
    FROM board.reading AS r
    JOIN weighted AS w
      ON w.unit = r.unit AND r.period_to >= w.valid_from AND r.period_to < w.valid_to
    WHERE r.control_point = of_control_point
      AND r.period_start >= start_at AND r.period_start < end_at
      AND NOT (nested AND EXISTS (
        SELECT FROM covered AS c WHERE c.unit = r.unit AND c.period = r.period))
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
  LEFT JOIN base AS t
    ON t.unit = of_unit AND s.period_to >= t.valid_from AND s.period_to < t.valid_to
  WHERE s.own OR s.ratio OR s.added OR s.value_count = 0
    OR (s.direction <> 'YES_NO' AND s.weight > 0);
END
$$;
COMMENT ON FUNCTION board.rollup(text, text, date, date) IS
  'A control point of a unit by collected period: its own reading, else put together from below: '
  'sum of numerators by sum of denominators, counts added, percentages without denominator '
  'weighted by STUDENTS in force (estimated; coverage: share of the weight that reported)';

CREATE FUNCTION board.trend(
  of_control_point text, of_unit text, first_day date, last_day date, grain text)
RETURNS TABLE (
  period text, period_from date, period_to date, value double precision,
  numerator double precision, denominator double precision, own boolean, estimated boolean,
  coverage double precision, readings bigint)
LANGUAGE sql STABLE AS $$
  WITH point AS (
    SELECT c.unit_of_measure, c.direction, c.period_kind
    FROM board.control_point AS c
    WHERE c.control_point = of_control_point
  ),
  rolled AS (
    SELECT r.*, p.unit_of_measure, p.direction, p.period_kind
    FROM board.rollup(of_control_point, of_unit, first_day, last_day) AS r, point AS p
  ),
  placed AS (
    SELECT r.*,
      coalesce(g.period, r.period) AS grain_period,
      coalesce(g.period_from, r.period_from) AS grain_from,
      coalesce(g.period_to, r.period_to) AS grain_to
    FROM rolled AS r
    LEFT JOIN board.periods(grain, first_day - 400, last_day + 400) AS g
      ON r.period_kind <> grain AND r.period_from BETWEEN g.period_from AND g.period_to
    WHERE r.period_kind = grain OR g.period IS NOT NULL
  ),
  summed AS (
    SELECT
      grain_period, min(grain_from) AS grain_from, max(grain_to) AS grain_to,
      count(*) AS readings, count(value) AS value_count,
      count(denominator) FILTER (WHERE value IS NOT NULL) AS ratio_count,
      max(unit_of_measure) AS unit_of_measure,
      max(direction) AS direction,
      sum(value) AS value_sum, sum(numerator) AS numerator, sum(denominator) AS denominator,
      sum(value * weight) AS weighted, sum(weight) FILTER (WHERE value IS NOT NULL) AS weight,
      bool_and(own) AS own, bool_or(estimated) AS estimated, avg(coverage) AS coverage
    FROM placed
    GROUP BY grain_period
  )
  SELECT
    grain_period, grain_from, grain_to,
    CASE
      WHEN value_count = 1 THEN value_sum
      WHEN ratio_count = value_count AND denominator > 0
        THEN board.factor(unit_of_measure) * numerator / denominator
      WHEN board.is_count(unit_of_measure) OR direction = 'ZERO_TOLERANCE' THEN value_sum
      WHEN estimated THEN weighted / nullif(weight, 0)
      ELSE value_sum / nullif(value_count, 0) END,
    numerator, denominator, own, estimated, coverage, readings
  FROM summed
  ORDER BY grain_from
$$;
COMMENT ON FUNCTION board.trend(text, text, date, date, text) IS
  'board.rollup put together into longer periods (grain: DAY, TEACHING_WEEK, MONTH, …)';

CREATE FUNCTION board.lines_on(of_control_point text, day date)
RETURNS TABLE (
  target double precision, standard double precision, warning double precision,
  upper_standard double precision, upper_warning double precision, ladder_blue double precision,
  ladder_yellow double precision, ladder_orange double precision, ladder_red double precision,
  valid_from date)
LANGUAGE sql STABLE AS $$
  SELECT
    l.target, l.standard, l.warning, l.upper_standard, l.upper_warning, l.ladder_blue,
    l.ladder_yellow, l.ladder_orange, l.ladder_red, l.valid_from
  FROM board.control_point_lines AS l
  WHERE l.control_point = of_control_point AND l.valid_from <= day
  ORDER BY l.valid_from DESC, l.event_position DESC
  LIMIT 1
$$;
COMMENT ON FUNCTION board.lines_on(text, date) IS 'Lines of a control point in force on a day';
