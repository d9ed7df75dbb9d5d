-- One rule for pages, papers, files and reports. The window of a warning ends with the period that
-- cleared it, not with the day on which that was learned: an import of years learns all of them at
-- once. In a range worse is what lies farther outside, by its upper line or the standard mirrored.
CREATE FUNCTION board.warning_worst(warning text, last_day date)
RETURNS TABLE (period text, period_from date, value double precision)
LANGUAGE plpgsql STABLE AS $$
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

  RETURN QUERY
  WITH judged AS (
    SELECT
      r.judged_period::text AS period, r.judged_from AS period_from,
      CASE
        WHEN count(r.value) = 1 THEN sum(r.value)
        WHEN count(r.denominator) FILTER (WHERE r.value IS NOT NULL) = count(r.value)
            AND sum(r.denominator) > 0
          THEN board.factor(max(r.unit_of_measure)) * sum(r.numerator) / sum(r.denominator)
        WHEN board.is_count(max(r.unit_of_measure)) OR max(r.direction) = 'ZERO_TOLERANCE'
          THEN sum(r.value)
        ELSE avg(r.value) END AS value
    FROM board.reading AS r
    WHERE r.control_point = found_point AND r.unit = found_unit
      AND r.period_start >= board.midnight(first_day)
      AND r.period_start < board.midnight(until + 1)
      AND r.judged_from >= first_day AND r.judged_to <= until
    GROUP BY r.judged_period, r.judged_from
    UNION ALL
    SELECT t.period, t.period_from, t.value
    FROM board.trend(found_point, found_unit, first_day, until, rule ->> 'judgingPeriod') AS t
    WHERE t.period_from >= first_day AND t.period_to <= until
      AND NOT EXISTS (
        SELECT FROM board.series AS s
        WHERE s.control_point = found_point AND s.unit = found_unit)
  ),
  line AS (
    SELECT
      CAST(rule #>> '{lines,standard}' AS double precision) AS lower,
      coalesce(
        CAST(rule #>> '{lines,upperStandard}' AS double precision),
        2 * CAST(rule #>> '{lines,target}' AS double precision)
          - CAST(rule #>> '{lines,standard}' AS double precision)) AS upper
  )
  SELECT j.period, j.period_from, j.value
  FROM judged AS j
  CROSS JOIN line AS l
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
COMMENT ON FUNCTION board.warning_worst(text, date) IS
  'The worst judged value that a warning spans, the first of equal ones, of periods that were over '
  'on a day: from its first period to the one that cleared it, else to the day before it was closed. '
  'No row of what is not about values or was withdrawn; without a day, none of what is not over';
