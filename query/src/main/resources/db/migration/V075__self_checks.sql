INSERT INTO read_meta.active_slot VALUES ('check', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('check', 'check_step'),
  ('check', 'check_finding'),
  ('check', 'check_finding_step'),
  ('check', 'self_check'),
  ('check', 'self_check_result'),
  ('check', 'zero_report_duty'),
  ('check', 'zero_report'),
  ('check', 'zero_report_correction');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE check_step (
      case_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      kind text NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      note text,
      due_step text,
      due_at timestamptz,
      event_id text NOT NULL,
      PRIMARY KEY (case_id, event_position)
    );
    CREATE INDEX check_step_due ON check_step (due_at) WHERE due_at IS NOT NULL;

    CREATE TABLE check_finding (
      case_id text COLLATE "C" NOT NULL,
      finding_id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      item text,
      finding text NOT NULL,
      linked_case text COLLATE "C",
      noted_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (case_id, finding_id)
    );

    CREATE TABLE check_finding_step (
      case_id text COLLATE "C" NOT NULL,
      finding_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      state text NOT NULL,
      at timestamptz NOT NULL,
      note text,
      due_at timestamptz,
      PRIMARY KEY (case_id, finding_id, event_position)
    );

    CREATE TABLE self_check (
      check_id text COLLATE "C" PRIMARY KEY,
      number_year integer NOT NULL,
      number integer NOT NULL,
      level text NOT NULL,
      area text COLLATE "C" NOT NULL,
      area_name text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period text COLLATE "C" NOT NULL,
      checklist text[] NOT NULL,
      planned_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      UNIQUE (number_year, number)
    );

    CREATE TABLE self_check_result (
      check_id text COLLATE "C" PRIMARY KEY,
      items jsonb NOT NULL,
      summary text,
      late boolean NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE zero_report_duty (
      unit text COLLATE "C" PRIMARY KEY,
      first_month date NOT NULL,
      last_month date,
      months text[] NOT NULL,
      due text NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE zero_report (
      unit text COLLATE "C" NOT NULL,
      month date NOT NULL,
      nothing boolean NOT NULL,
      note text,
      filed_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (unit, month)
    );

    CREATE TABLE zero_report_correction (
      unit text COLLATE "C" NOT NULL,
      month date NOT NULL,
      event_position bigint NOT NULL,
      nothing boolean NOT NULL,
      note text,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      PRIMARY KEY (unit, month, event_position)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('check', 'read_a');

CREATE VIEW board.check_step AS
SELECT
  kind, case_id, step, at, recorded_at, actor, role, channel, on_behalf_of, note, due_step,
  due_at, event_id, event_position
FROM read_live.check_step;
COMMENT ON VIEW board.check_step IS
  'All that happened with self-checks, teaching checks and contingency plans, in order';

CREATE VIEW board.check_finding AS
SELECT
  f.kind, f.case_id, f.finding_id, f.item, f.finding, f.linked_case, f.noted_at,
  coalesce(l.due_at, f.due_at) AS due_at, coalesce(l.state, 'OPEN') AS state,
  CASE WHEN l.state = 'CLOSED' THEN l.at END AS settled_at, l.note AS settled,
  f.event_position
FROM read_live.check_finding AS f
LEFT JOIN LATERAL (
  SELECT s.state, s.at, s.note, s.due_at
  FROM read_live.check_finding_step AS s
  WHERE s.case_id = f.case_id AND s.finding_id = f.finding_id
  ORDER BY s.event_position DESC
  LIMIT 1) AS l ON true;
COMMENT ON VIEW board.check_finding IS
  'What was found in self-checks and teaching checks, and whether it was put right';

CREATE VIEW board.self_check AS
SELECT
  c.check_id, c.number_year, c.number, c.level, c.area, c.area_name, c.unit, c.period,
  c.checklist, c.planned_at, c.due_at,
  CASE
    WHEN s.called_off THEN 'CALLED_OFF'
    WHEN s.finished_at IS NOT NULL THEN 'DONE'
    WHEN s.overdue_at IS NOT NULL THEN 'OVERDUE'
    WHEN s.started_at IS NOT NULL THEN 'IN_PROGRESS'
    ELSE 'PLANNED' END AS state,
  s.started_at, s.finished_at, coalesce(r.late, false) AS late, s.overdue_at, r.items, r.summary,
  f.findings, f.open_findings, n.due_step, n.due_at AS next_due_at, c.recorded_at, c.event_id,
  c.event_position
FROM read_live.self_check AS c
CROSS JOIN LATERAL (
  SELECT
    bool_or(k.step = 'call-off') AS called_off,
    min(k.at) FILTER (WHERE k.step = 'start') AS started_at,
    min(k.at) FILTER (WHERE k.step = 'finish') AS finished_at,
    min(k.at) FILTER (WHERE k.step = 'overdue') AS overdue_at
  FROM read_live.check_step AS k
  WHERE k.case_id = c.check_id) AS s
CROSS JOIN LATERAL (
  SELECT count(*) AS findings, count(*) FILTER (WHERE b.state <> 'CLOSED') AS open_findings
  FROM board.check_finding AS b
  WHERE b.case_id = c.check_id) AS f
LEFT JOIN LATERAL (
  SELECT k.due_step, k.due_at
  FROM read_live.check_step AS k
  WHERE k.case_id = c.check_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS n ON true
LEFT JOIN read_live.self_check_result AS r ON r.check_id = c.check_id;
COMMENT ON VIEW board.self_check IS
  'Self-checks (自查自纠) of the college and its departments: planned, done, late, overdue';

CREATE VIEW board.zero_report_duty AS
SELECT unit, first_month, last_month, months, due, recorded_at, event_position
FROM read_live.zero_report_duty;
COMMENT ON VIEW board.zero_report_duty IS 'Units that owe a monthly zero report (事故零报告)';

CREATE VIEW board.zero_report AS
SELECT
  r.unit, r.month, coalesce(c.nothing, r.nothing) AS nothing,
  CASE WHEN c.unit IS NULL THEN r.note ELSE c.note END AS note,
  r.filed_at, r.recorded_at, r.actor, r.role, r.channel, c.at AS corrected_at, r.event_id,
  r.event_position
FROM read_live.zero_report AS r
LEFT JOIN LATERAL (
  SELECT k.unit, k.nothing, k.note, k.at
  FROM read_live.zero_report_correction AS k
  WHERE k.unit = r.unit AND k.month = r.month
  ORDER BY k.event_position DESC
  LIMIT 1) AS c ON true;
COMMENT ON VIEW board.zero_report IS
  'Zero reports (事故零报告) as they stand; filed_at is when the first one of the month came';

CREATE FUNCTION board.zero_report_owed(first_day date, last_day date)
RETURNS TABLE (
  unit text, unit_name text, school_year text, month date, due_on date, state text,
  nothing boolean, note text, filed_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH owed AS (
    SELECT
      d.unit, u.name, m.month, (m.month + interval '1 month')::date - 1 AS month_end,
      board.due_on(d.due, (m.month + interval '1 month')::date - 1, u.path[1]) AS due_on
    FROM board.zero_report_duty AS d
    LEFT JOIN board.unit AS u ON u.unit = d.unit
    CROSS JOIN LATERAL (
      SELECT g::date AS month
      FROM generate_series(
        d.first_month::timestamp,
        least(coalesce(d.last_month, last_day), last_day)::timestamp,
        interval '1 month') AS g) AS m
    WHERE extract(month FROM m.month)::text = ANY (d.months)
  )
  SELECT
    o.unit, o.name,
    CASE
      WHEN extract(month FROM o.month) >= 9 THEN
        to_char(o.month, 'YYYY') || '-' || to_char(o.month + interval '1 year', 'YY')
      ELSE to_char(o.month - interval '1 year', 'YYYY') || '-' || to_char(o.month, 'YY') END,
    o.month, o.due_on,
    CASE
      WHEN r.unit IS NULL THEN NULL
      WHEN (r.filed_at AT TIME ZONE g.zone)::date > o.due_on THEN 'LATE'
      ELSE 'ON_TIME' END,
    r.nothing, r.note, r.filed_at
  FROM owed AS o
  CROSS JOIN board.college AS g
  LEFT JOIN board.zero_report AS r ON r.unit = o.unit AND r.month = o.month
  WHERE o.month_end BETWEEN first_day AND last_day
$$;
COMMENT ON FUNCTION board.zero_report_owed(date, date) IS
  'Zero reports that units owe of the months that end in these days, with when they were due; '
  'state ON_TIME, LATE, or null while they are not there';
