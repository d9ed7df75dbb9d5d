INSERT INTO read_meta.model_table
VALUES
  ('check', 'inspection'),
  ('check', 'inspection_result'),
  ('check', 'contingency_version'),
  ('check', 'contingency_drill'),
  ('check', 'contingency_activation');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE inspection (
      inspection_id text COLLATE "C" PRIMARY KEY,
      number_year integer NOT NULL,
      number integer NOT NULL,
      kind text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      term text COLLATE "C",
      opened_at timestamptz NOT NULL,
      opens_at timestamptz,
      due_at timestamptz,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      UNIQUE (number_year, number)
    );
    CREATE INDEX inspection_unit ON inspection (unit, kind);

    CREATE TABLE inspection_result (
      inspection_id text COLLATE "C" PRIMARY KEY,
      done_at timestamptz NOT NULL,
      late boolean NOT NULL,
      place text,
      subject text COLLATE "C",
      teacher text COLLATE "C",
      visited integer,
      problems integer,
      present integer,
      enrolled integer,
      score double precision,
      note text,
      event_position bigint NOT NULL
    );

    CREATE TABLE contingency_version (
      plan_id text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      document text,
      steps text[] NOT NULL,
      issued_at timestamptz NOT NULL,
      review_by timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (plan_id, version)
    );

    CREATE TABLE contingency_drill (
      plan_id text COLLATE "C" NOT NULL,
      drill_id text COLLATE "C" NOT NULL,
      held_at timestamptz NOT NULL,
      participants integer,
      note text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (plan_id, drill_id)
    );

    CREATE TABLE contingency_activation (
      plan_id text COLLATE "C" NOT NULL,
      activation_id text COLLATE "C" NOT NULL,
      incident_id text COLLATE "C",
      version integer NOT NULL,
      reason text NOT NULL,
      activated_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (plan_id, activation_id)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'check';

CREATE VIEW board.inspection AS
SELECT
  c.inspection_id, c.number_year, c.number, c.kind, c.unit, c.term, c.opened_at, c.opens_at,
  c.due_at,
  CASE
    WHEN s.called_off THEN 'CALLED_OFF'
    WHEN r.done_at IS NOT NULL THEN 'DONE'
    WHEN s.overdue_at IS NOT NULL THEN 'OVERDUE'
    ELSE 'PLANNED' END AS state,
  r.done_at, coalesce(r.late, false) AS late, s.overdue_at, r.place, r.subject, r.visited,
  r.problems, r.present, r.enrolled, r.score, r.note, f.findings, f.open_findings, n.due_step,
  n.due_at AS next_due_at, c.recorded_at, c.event_id, c.event_position
FROM read_live.inspection AS c
CROSS JOIN LATERAL (
  SELECT
    bool_or(k.step = 'call-off') AS called_off,
    min(k.at) FILTER (WHERE k.step = 'overdue') AS overdue_at
  FROM read_live.check_step AS k
  WHERE k.case_id = c.inspection_id) AS s
CROSS JOIN LATERAL (
  SELECT count(*) AS findings, count(*) FILTER (WHERE b.state <> 'CLOSED') AS open_findings
  FROM board.check_finding AS b
  WHERE b.case_id = c.inspection_id) AS f
LEFT JOIN LATERAL (
  SELECT k.due_step, k.due_at
  FROM read_live.check_step AS k
  WHERE k.case_id = c.inspection_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS n ON true
LEFT JOIN read_live.inspection_result AS r ON r.inspection_id = c.inspection_id;
COMMENT ON VIEW board.inspection IS
  'Teaching checks (教学检查, 巡课, 听课) and notes of student informants; without the teacher';

CREATE VIEW board.contingency_version AS
SELECT
  plan_id, version, name, unit, document, steps, issued_at, review_by, recorded_at, event_id,
  event_position
FROM read_live.contingency_version;
COMMENT ON VIEW board.contingency_version IS 'Every version of every contingency plan (应急预案)';

CREATE VIEW board.contingency_drill AS
SELECT plan_id, drill_id, held_at, participants, note, event_position
FROM read_live.contingency_drill;
COMMENT ON VIEW board.contingency_drill IS 'Drills (演练) of contingency plans';

CREATE VIEW board.contingency_activation AS
SELECT
  a.plan_id, a.activation_id, a.incident_id, a.version, a.reason, a.activated_at, e.ended_at,
  a.event_position
FROM read_live.contingency_activation AS a
LEFT JOIN LATERAL (
  SELECT min(s.at) AS ended_at
  FROM read_live.check_step AS s
  WHERE s.case_id = a.plan_id AND s.step = 'end-activation'
    AND s.event_position > a.event_position) AS e ON true;
COMMENT ON VIEW board.contingency_activation IS
  'When contingency plans were activated, for which incident, and until when';

CREATE VIEW board.contingency_plan AS
SELECT
  v.plan_id, v.name, v.unit, v.version, v.document, v.steps, v.issued_at, v.review_by,
  CASE
    WHEN s.withdrawn THEN 'WITHDRAWN'
    WHEN a.activated_at IS NOT NULL AND a.ended_at IS NULL THEN 'ACTIVE'
    WHEN s.overdue_position > v.event_position THEN 'REVIEW_OVERDUE'
    ELSE 'IN_FORCE' END AS state,
  d.drilled_at, d.drills, a.activated_at, a.incident_id, v.event_id, v.event_position
FROM (
  SELECT DISTINCT ON (w.plan_id) w.*
  FROM read_live.contingency_version AS w
  ORDER BY w.plan_id, w.version DESC) AS v
CROSS JOIN LATERAL (
  SELECT
    coalesce(bool_or(k.step = 'withdraw'), false) AS withdrawn,
    max(k.event_position) FILTER (WHERE k.step = 'review-overdue') AS overdue_position
  FROM read_live.check_step AS k
  WHERE k.case_id = v.plan_id) AS s
CROSS JOIN LATERAL (
  SELECT max(b.held_at) AS drilled_at, count(*) AS drills
  FROM read_live.contingency_drill AS b
  WHERE b.plan_id = v.plan_id) AS d
LEFT JOIN LATERAL (
  SELECT b.activated_at, b.ended_at, b.incident_id
  FROM board.contingency_activation AS b
  WHERE b.plan_id = v.plan_id
  ORDER BY b.event_position DESC
  LIMIT 1) AS a ON true;
COMMENT ON VIEW board.contingency_plan IS
  'Contingency plans (应急预案) with the version in force, its review, drills and activations';
