-- When data are due. Assignments say it, or the rule of the college does for all that do not.
ALTER TABLE read_meta.college ADD COLUMN due text NOT NULL DEFAULT '+0d';
ALTER TABLE read_a.assignment ADD COLUMN due text;
ALTER TABLE read_b.assignment ADD COLUMN due text;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'reference';

CREATE OR REPLACE VIEW board.college AS SELECT zone, due FROM read_meta.college;
COMMENT ON COLUMN board.college.due IS 'When data are due whose assignment does not say it';

CREATE OR REPLACE VIEW board.assignment AS
SELECT
  control_point, unit, first_period, last_period, data_owner, improvement_owner, recorded_at, due
FROM read_live.assignment;
COMMENT ON COLUMN board.assignment.due IS
  'When the data of a period are due, such as TUE 17:00; null for the rule of the college';

CREATE FUNCTION board.is_worked(day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT c.worked FROM board.calendar_day AS c WHERE c.day = is_worked.day
     ORDER BY c.root LIMIT 1),
    extract(isodow FROM is_worked.day) <= 5)
$$;
COMMENT ON FUNCTION board.is_worked(date) IS
  'Whether a day is worked: as entered, else Monday to Friday';

-- The day that a rule names, before it is put off to a working day. PL/pgSQL keeps its plans: this
-- is asked for every period of a long span.
CREATE FUNCTION board.due_by_rule(rule text, last_day date) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  what text := split_part(rule, ' ', 1);
  number integer := substring(what FROM '^\+?(\d+)')::integer;
  next_month date;
  weekday integer;
BEGIN
  IF what LIKE '+%wd' THEN
    RETURN (
      SELECT d::date
      FROM generate_series(last_day + 1, last_day + 60 + 2 * number, INTERVAL '1 day') AS d
      WHERE board.is_worked(d::date)
      ORDER BY d
      OFFSET number - 1
      LIMIT 1);
  ELSIF what LIKE '+%d' THEN
    RETURN last_day + number;
  ELSIF what LIKE '%.' THEN
    next_month := (date_trunc('month', last_day::timestamp) + INTERVAL '1 month')::date;
    RETURN least(next_month + number - 1, (next_month + INTERVAL '1 month')::date - 1);
  ELSIF what LIKE '__-__' THEN
    RETURN (
      SELECT min(d)
      FROM generate_series(0, 1) AS later,
        make_date(
          extract(year FROM last_day)::integer + later, number, right(what, 2)::integer) AS d
      WHERE d > last_day);
  END IF;
  weekday := array_position(ARRAY['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], what);
  RETURN last_day + 1 + (weekday - extract(isodow FROM last_day + 1)::integer + 7) % 7;
END
$$;
COMMENT ON FUNCTION board.due_by_rule(text, date) IS
  'The day that a rule names for a period with this last day, whether it is worked or not';

CREATE FUNCTION board.due_on(rule text, last_day date) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  named date := board.due_by_rule(rule, last_day);
BEGIN
  IF rule LIKE '+%' THEN
    RETURN named;
  END IF;
  FOR later IN 0..45 LOOP
    IF board.is_worked(named + later) THEN
      RETURN named + later;
    END IF;
  END LOOP;
  RETURN named;
END
$$;
COMMENT ON FUNCTION board.due_on(text, date) IS
  'Day on which data of a period with this last day are due; weekdays and dates that are free are '
  'put off to the next working day';

DROP FUNCTION board.missing(date);
DROP FUNCTION board.expected(date, date);

-- Nothing is due later than about a year after its period.
CREATE FUNCTION board.expected(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, delivered boolean, due_on date)
LANGUAGE sql STABLE AS $$
  WITH owed AS MATERIALIZED (
    SELECT
      a.control_point, a.unit, a.first_period, a.last_period, a.data_owner,
      coalesce(a.due, g.due) AS rule, c.name AS control_point_name, c.period_kind
    FROM board.assignment AS a
    JOIN board.control_point AS c ON c.control_point = a.control_point
    CROSS JOIN board.college AS g
    WHERE c.open
  ),
  kinds AS (
    SELECT
      period_kind,
      greatest(first_day - 800, make_date(left(min(first_period), 4)::integer, 1, 1)) AS since
    FROM owed
    GROUP BY period_kind
  ),
  over AS MATERIALIZED (
    SELECT k.period_kind, p.period COLLATE "C" AS period, p.period_from, p.period_to
    FROM kinds AS k
    CROSS JOIN LATERAL board.periods(k.period_kind, k.since, last_day) AS p
    WHERE p.expected AND p.period_to BETWEEN first_day - 400 AND last_day
  ),
  due AS MATERIALIZED (
    SELECT r.rule, o.*, board.due_on(r.rule, o.period_to) AS due_on
    FROM (SELECT DISTINCT period_kind, rule FROM owed) AS r
    JOIN over AS o ON o.period_kind = r.period_kind
  ),
  -- looked up in one go: one by one takes seconds for the days of a few years
  delivered AS MATERIALIZED (
    SELECT DISTINCT r.control_point, r.unit, r.period
    FROM board.reading AS r
    WHERE r.period_start >= (SELECT board.midnight(min(d.period_from)) FROM due AS d
      WHERE d.due_on BETWEEN first_day AND last_day)
  )
  SELECT
    a.control_point, a.control_point_name, a.unit, u.name, d.period, d.period_from, d.period_to,
    a.data_owner,
    r.control_point IS NOT NULL,
    d.due_on
  FROM owed AS a
  JOIN due AS d
    ON d.period_kind = a.period_kind
    AND d.rule = a.rule
    AND d.period >= a.first_period
    AND (a.last_period IS NULL OR d.period <= a.last_period)
    AND d.due_on BETWEEN first_day AND last_day
  LEFT JOIN board.unit AS u ON u.unit = a.unit
  LEFT JOIN delivered AS r
    ON r.control_point = a.control_point AND r.unit = a.unit AND r.period = d.period
$$;
COMMENT ON FUNCTION board.expected(date, date) IS
  'Periods under collection that fall due from one day to another, and whether they have a reading';

CREATE FUNCTION board.missing(as_of date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, due_on date)
LANGUAGE sql STABLE AS $$
  SELECT
    e.control_point, e.control_point_name, e.unit, e.unit_name, e.period, e.period_from,
    e.period_to, e.data_owner, e.due_on
  FROM board.expected('1900-01-01', as_of - 1) AS e
  WHERE NOT e.delivered
$$;
COMMENT ON FUNCTION board.missing(date) IS
  'Periods under collection whose data were due before a day and have no reading (缺报)';
