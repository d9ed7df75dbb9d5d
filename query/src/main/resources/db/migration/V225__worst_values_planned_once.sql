-- What is put together from below is planned only where there are no readings of the unit itself,
-- and what remains once, not for each warning of a list.
CREATE FUNCTION board.judged(
  of_control_point text, of_unit text, first_day date, last_day date, grain text)
RETURNS TABLE (period text, period_from date, period_to date, value double precision)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
BEGIN
  IF EXISTS (
    SELECT FROM board.series AS s
    WHERE s.control_point = of_control_point AND s.unit = of_unit)
  THEN
    RETURN QUERY
    SELECT
      r.judged_period::text, r.judged_from, r.judged_to,
      CASE
        WHEN count(r.value) = 1 THEN sum(r.value)
        WHEN count(r.denominator) FILTER (WHERE r.value IS NOT NULL) = count(r.value)
            AND sum(r.denominator) > 0
          THEN board.factor(max(r.unit_of_measure)) * sum(r.numerator) / sum(r.denominator)
        WHEN board.is_count(max(r.unit_of_measure)) OR max(r.direction) = 'ZERO_TOLERANCE'
          THEN sum(r.value)
        ELSE avg(r.value) END
    FROM board.reading AS r
    WHERE r.control_point = of_control_point AND r.unit = of_unit
      AND r.period_start >= board.midnight(first_day)
      AND r.period_start < board.midnight(last_day + 1)
      AND r.judged_from >= first_day AND r.judged_to <= last_day
    GROUP BY r.judged_period, r.judged_from, r.judged_to;
  ELSE
    RETURN QUERY
    SELECT t.period, t.period_from, t.period_to, t.value
    FROM board.trend(of_control_point, of_unit, first_day, last_day, grain) AS t
    WHERE t.period_from >= first_day AND t.period_to <= last_day;
  END IF;
END
$$;
COMMENT ON FUNCTION board.judged(text, text, date, date, text) IS
  'Values of a unit by the whole periods in which they are judged: of its own readings, else what '
  'board.trend puts together from below (grain: the kind of period that is judged)';

CREATE OR REPLACE FUNCTION board.warning_worst(warning text, last_day date)
RETURNS TABLE (period text, period_from date, value double precision)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  found_point text;
  found_unit text;
  first_day date;
  until date;
  rule jsonb;
BEGIN
  SELECT
    w.control_point, w.unit, w.since, w.evidence -> 'rule',
    least(
      CASE WHEN w.cleared_at IS NOT NULL
        THEN CAST(w.evidence #>> '{period,to}' AS date) END,
      (w.closed_at AT TIME ZONE board.zone())::date - 1,
      last_day)
  INTO found_point, found_unit, first_day, rule, until
  FROM board.warning AS w
  WHERE w.id = warning AND w.about = 'VALUE' AND w.state <> 'WITHDRAWN';
  IF NOT FOUND OR until IS NULL THEN
    RETURN;
  END IF;

  RETURN QUERY
  SELECT j.period, j.period_from, j.value
  FROM board.judged(found_point, found_unit, first_day, until, rule ->> 'judgingPeriod') AS j
  CROSS JOIN (
    SELECT
      CAST(rule #>> '{lines,standard}' AS double precision) AS lower,
      coalesce(
        CAST(rule #>> '{lines,upperStandard}' AS double precision),
        2 * CAST(rule #>> '{lines,target}' AS double precision)
          - CAST(rule #>> '{lines,standard}' AS double precision)) AS upper
  ) AS l
  WHERE j.value IS NOT NULL
  ORDER BY
    CASE rule ->> 'direction'
      WHEN 'LOWER_IS_BETTER' THEN -j.value
      WHEN 'ZERO_TOLERANCE' THEN -j.value
      WHEN 'RANGE' THEN least(j.value - l.lower, l.upper - j.value)
      ELSE j.value END,
    j.period_from
  LIMIT 1;
END
$$;
