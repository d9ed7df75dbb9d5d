-- The published contract: see docs/data-dictionary.md. Columns are only ever added.
CREATE SCHEMA board;
COMMENT ON SCHEMA board IS 'Published views for boards, reports and people''s own SQL';

CREATE VIEW board.college AS SELECT zone FROM read_meta.college;
COMMENT ON VIEW board.college IS 'One row: what holds for the whole college';

CREATE FUNCTION board.zone() RETURNS text
LANGUAGE sql STABLE AS 'SELECT zone FROM board.college';
COMMENT ON FUNCTION board.zone() IS 'Time zone of the college; days begin at its midnight';

CREATE FUNCTION board.midnight(day date) RETURNS timestamptz
LANGUAGE sql STABLE AS 'SELECT day::timestamp AT TIME ZONE board.zone()';
COMMENT ON FUNCTION board.midnight(date) IS 'The moment at which a day of the college begins';

CREATE FUNCTION board.factor(unit_of_measure text) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE lower(replace(unit_of_measure, ' ', ''))
    WHEN '%' THEN 100.0
    WHEN 'per1000' THEN 1000.0
    WHEN '‰' THEN 1000.0
    ELSE 1.0 END::double precision
$$;
COMMENT ON FUNCTION board.factor(text) IS 'Value of a ratio = factor * numerator / denominator';

CREATE FUNCTION board.is_count(unit_of_measure text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(unit_of_measure) = ANY (ARRAY['count', 'cases', 'persons', '次', '人', '起'])
$$;
COMMENT ON FUNCTION board.is_count(text) IS 'Whether values of a unit of measure add up';

CREATE FUNCTION board.colour_rank(colour text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_position(ARRAY['BLUE', 'YELLOW', 'ORANGE', 'RED'], colour), 0)
$$;
COMMENT ON FUNCTION board.colour_rank(text) IS '0 for none, 1 for BLUE to 4 for RED: for sorting';

CREATE VIEW board.unit AS
SELECT unit, name, kind, parent, path, aliases, recorded_at FROM read_live.unit;
COMMENT ON VIEW board.unit IS 'Units of the college, a tree';
COMMENT ON COLUMN board.unit.path IS 'Ids from the root down to the unit itself';

CREATE VIEW board.unit_closure AS
SELECT ancestor, descendant, distance FROM read_live.unit_closure;
COMMENT ON VIEW board.unit_closure IS 'Every unit with every unit above it and itself (distance 0)';

CREATE VIEW board.control_point AS
SELECT
  control_point, name, name_en, level, element, unit_of_measure, direction, period_kind,
  judging_period_kind, persistence, recovery, minimum_denominator, ceiling, open, open_reason,
  aliases, owner, formula, data_reference, source, basis, recorded_at
FROM read_live.control_point;
COMMENT ON VIEW board.control_point IS 'Control points (质控点) as they are defined now';

CREATE VIEW board.control_point_lines AS
SELECT
  control_point, valid_from, target, standard, warning, upper_standard, upper_warning,
  ladder_blue, ladder_yellow, ladder_orange, ladder_red, basis, document, recorded_at,
  event_position
FROM read_live.control_point_lines;
COMMENT ON VIEW board.control_point_lines IS 'Every version of the lines of a control point';

CREATE VIEW board.assignment AS
SELECT
  control_point, unit, first_period, last_period, data_owner, improvement_owner, recorded_at
FROM read_live.assignment;
COMMENT ON VIEW board.assignment IS 'Which unit is to deliver which control point, from when on';

CREATE VIEW board.term_dates AS
SELECT root, term, first_monday, weeks, class_weeks FROM read_live.term_dates;
COMMENT ON VIEW board.term_dates IS 'When terms run, as entered';

CREATE VIEW board.calendar_day AS
SELECT root, day, worked, name, statutory FROM read_live.calendar_day;
COMMENT ON VIEW board.calendar_day IS 'Days off and moved working days, as entered';

CREATE VIEW board.reading AS
SELECT
  r.control_point, c.name AS control_point_name, c.level,
  r.unit, u.name AS unit_name, u.kind AS unit_kind, r.parent,
  r.period_kind, r.period, r.period_from, r.period_to, r.period_start,
  r.value, r.numerator, r.denominator, r.nothing_occurred, r.unit_of_measure, r.direction,
  r.target, r.standard, r.warning, r.upper_standard, r.upper_warning, r.minimum_denominator,
  r.colour, r.judged_kind, r.judged_period, r.judged_from, r.judged_to,
  r.recorded_at, r.historical, r.corrected, r.import_id, r.line, r.event_id, r.event_position
FROM read_live.reading AS r
LEFT JOIN read_live.control_point AS c ON c.control_point = r.control_point
LEFT JOIN read_live.unit AS u ON u.unit = r.unit;
COMMENT ON VIEW board.reading IS
  'Readings (监测值) with the lines that were in force and the event each came from';
COMMENT ON COLUMN board.reading.period_start IS 'Midnight of period_from in the college''s zone';
COMMENT ON COLUMN board.reading.value IS 'In the unit of measure; null where nothing occurred';
COMMENT ON COLUMN board.reading.colour IS 'By the lines alone; null inside them or not judged';
COMMENT ON COLUMN board.reading.judged_period IS 'The period in which this reading is judged';
COMMENT ON COLUMN board.reading.parent IS 'Unit above, as it was when the reading was accepted';

CREATE VIEW board.reading_correction AS
SELECT
  control_point, unit, period, period_from, old_value, old_numerator, old_denominator,
  new_value, new_numerator, new_denominator, recorded_at, import_id, line, event_id,
  event_position
FROM read_live.reading_correction;
COMMENT ON VIEW board.reading_correction IS 'What a reading said before and after a correction';

CREATE VIEW board.series AS
SELECT
  control_point, unit, period_kind, readings, latest_period, latest_start, latest_from,
  latest_to, latest_value, latest_colour, recorded_at
FROM read_live.series;
COMMENT ON VIEW board.series IS 'A control point of a unit: how many readings, and the latest';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reading_day', 'reading_week', 'reading_month'] LOOP
    EXECUTE format(
      'CREATE VIEW board.%I AS '
        || 'SELECT control_point, unit, bucket, readings, '
        || 'CASE WHEN value_count = 0 THEN NULL '
        || 'WHEN ratio_count = value_count AND denominator_sum > 0 '
        || 'THEN board.factor(unit_of_measure) * numerator_sum / denominator_sum '
        || 'WHEN board.is_count(unit_of_measure) THEN value_sum '
        || 'ELSE value_sum / value_count END AS value, '
        || 'numerator_sum AS numerator, denominator_sum AS denominator, '
        || 'value_min, value_max, unit_of_measure '
        || 'FROM read_live.%I',
      name, name);
    EXECUTE format(
      'COMMENT ON VIEW board.%I IS %L',
      name,
      'Readings put together in buckets of the college''s zone: sum of numerators by sum of '
        || 'denominators, counts added, other values averaged');
  END LOOP;
END
$$;

CREATE VIEW board.incident_tally AS
SELECT
  t.period, t.period_kind, t.period_from, t.period_to, t.unit, u.name AS unit_name, t.category,
  t.severity, t.count, t.corrected, t.recorded_at, t.import_id, t.line, t.event_id,
  t.event_position
FROM read_live.incident_tally AS t
LEFT JOIN read_live.unit AS u ON u.unit = t.unit;
COMMENT ON VIEW board.incident_tally IS 'Counted incidents; severity LAPSE is no incident';

CREATE VIEW board.incident_tally_correction AS
SELECT
  period, unit, category, severity, old_count, new_count, recorded_at, import_id, line,
  event_id, event_position
FROM read_live.incident_tally_correction;
COMMENT ON VIEW board.incident_tally_correction IS 'Counts before and after a correction';

CREATE VIEW board.incident_total AS
SELECT
  period, min(period_from) AS period_from, max(period_to) AS period_to, unit,
  coalesce(sum(count) FILTER (WHERE severity <> 'LAPSE'), 0)::bigint AS total,
  coalesce(sum(count) FILTER (WHERE severity = 'GENERAL'), 0)::bigint AS general,
  coalesce(sum(count) FILTER (WHERE severity = 'SERIOUS'), 0)::bigint AS serious,
  coalesce(sum(count) FILTER (WHERE severity = 'MAJOR'), 0)::bigint AS major,
  coalesce(sum(count) FILTER (WHERE severity = 'LAPSE'), 0)::bigint AS lapses
FROM read_live.incident_tally
GROUP BY period, unit;
COMMENT ON VIEW board.incident_total IS
  'Incidents of a unit by period; lapses (教学差错) stand beside the total, never in it';

CREATE VIEW board.warning AS
SELECT
  w.id, w.control_point, c.name AS control_point_name, c.name_en AS control_point_name_en,
  c.level, w.unit, u.name AS unit_name, u.kind AS unit_kind, w.unit_path, w.state, w.colour,
  w.worst_colour, w.since, w.historical, w.raised_at, w.cleared_at, w.closed_at, w.close_reason,
  w.withdrawn_at, w.withdraw_reason, w.evidence, w.event_position,
  coalesce(a.improvement_owner, c.owner) AS owner
FROM read_live.warning AS w
LEFT JOIN read_live.control_point AS c ON c.control_point = w.control_point
LEFT JOIN read_live.unit AS u ON u.unit = w.unit
LEFT JOIN LATERAL (
  SELECT a.improvement_owner
  FROM read_live.assignment AS a
  WHERE a.control_point = w.control_point AND a.unit = w.unit
  ORDER BY a.first_period DESC
  LIMIT 1
) AS a ON true;
COMMENT ON VIEW board.warning IS 'Warnings (预警) as they stand now, withdrawn ones included';
COMMENT ON COLUMN board.warning.since IS 'First day of the first judged period outside the lines';

CREATE VIEW board.warning_open AS
SELECT * FROM board.warning WHERE state IN ('OPEN', 'CLEARED');
COMMENT ON VIEW board.warning_open IS 'Cases that are not over; CLEARED: the values are back';

CREATE VIEW board.warning_count_by_colour AS
SELECT level, colour, count(*) AS open
FROM board.warning_open
WHERE level <> 'TEACHER'
GROUP BY level, colour;
COMMENT ON VIEW board.warning_count_by_colour IS 'Open cases; points of persons are left out';

CREATE VIEW board.warning_step AS
SELECT warning_id, event_position, what, colour, evidence, reason, recorded_at, event_id
FROM read_live.warning_step;
COMMENT ON VIEW board.warning_step IS 'What became of each warning, step by step';

CREATE VIEW board.import_log AS
SELECT
  import_id, kind, file_name, actor, state, accepted, unchanged, corrected, rejected, sha256,
  reason, started_at, finished_at
FROM read_live.import_log;
COMMENT ON VIEW board.import_log IS 'Imports: who, when, which file, how many rows';

-- A reading covers the units below it as far as none of them that lies between reports itself.
CREATE VIEW board.exposure AS
WITH own AS (
  SELECT unit, period, period_from, period_to, value
  FROM read_live.base_quantity
  WHERE value IS NOT NULL
),
above AS (
  SELECT o.unit, o.period, min(c.distance) AS distance
  FROM own AS o
  JOIN read_live.unit_closure AS c ON c.descendant = o.unit AND c.distance > 0
  JOIN own AS p ON p.unit = c.ancestor AND p.period = o.period
  GROUP BY o.unit, o.period
)
SELECT
  c.ancestor AS unit,
  o.period,
  min(o.period_from) AS period_from,
  max(o.period_to) AS period_to,
  sum(o.value) AS students,
  bool_or(c.distance = 0) AS own,
  count(*) AS units
FROM own AS o
LEFT JOIN above AS a ON a.unit = o.unit AND a.period = o.period
JOIN read_live.unit_closure AS c
  ON c.descendant = o.unit AND c.distance < coalesce(a.distance, 2147483647)
GROUP BY c.ancestor, o.period;
COMMENT ON VIEW board.exposure IS
  'STUDENTS of a unit by period: its own reading, else the sum of its children, never both';
