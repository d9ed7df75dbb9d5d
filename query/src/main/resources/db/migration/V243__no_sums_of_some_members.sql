-- What is put together by weights because some units tell no numbers has no numerator and
-- denominator: those of the others alone are not of the whole.
CREATE OR REPLACE FUNCTION board.trend(
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
      sum(value) AS value_sum,
      CASE WHEN NOT bool_or(estimated) THEN sum(numerator) END AS numerator,
      CASE WHEN NOT bool_or(estimated) THEN sum(denominator) END AS denominator,
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
