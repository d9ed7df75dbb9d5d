INSERT INTO read_meta.active_slot
VALUES ('register', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('register', 'register_step'),
  ('register', 'target'),
  ('register', 'target_task'),
  ('register', 'target_completion'),
  ('register', 'target_change'),
  ('register', 'target_change_decision'),
  ('register', 'target_conclusion'),
  ('register', 'standard_version'),
  ('register', 'standard_check');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE register_step (
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
    CREATE INDEX register_step_due ON register_step (due_at) WHERE due_at IS NOT NULL;

    CREATE TABLE target (
      target_id text COLLATE "C" PRIMARY KEY,
      unit text COLLATE "C" NOT NULL,
      year integer NOT NULL,
      document text,
      issued_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX target_unit ON target (unit, year);

    CREATE TABLE target_task (
      target_id text COLLATE "C" NOT NULL,
      task_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      ordinal integer NOT NULL,
      dropped boolean NOT NULL,
      kind text,
      head text,
      name text,
      criterion text,
      weight double precision,
      assignee text COLLATE "C",
      part_of text COLLATE "C",
      indicator_point text COLLATE "C",
      indicator_direction text,
      indicator_target double precision,
      PRIMARY KEY (target_id, task_id, event_position)
    );

    CREATE TABLE target_completion (
      target_id text COLLATE "C" NOT NULL,
      task_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      assessed boolean NOT NULL,
      completion double precision NOT NULL,
      value double precision,
      evidence text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (target_id, task_id, event_position)
    );

    CREATE TABLE target_change (
      target_id text COLLATE "C" NOT NULL,
      change_id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      task_id text COLLATE "C" NOT NULL,
      task_name text NOT NULL,
      reason text NOT NULL,
      proposed_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (target_id, change_id)
    );

    CREATE TABLE target_change_decision (
      target_id text COLLATE "C" NOT NULL,
      change_id text COLLATE "C" NOT NULL,
      accepted boolean NOT NULL,
      document text NOT NULL,
      note text,
      decided_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (target_id, change_id)
    );

    CREATE TABLE target_conclusion (
      target_id text COLLATE "C" PRIMARY KEY,
      attainment double precision NOT NULL,
      grade text NOT NULL,
      document text,
      conclusion text NOT NULL,
      concluded_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE standard_version (
      standard_id text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      kind text NOT NULL,
      group_name text NOT NULL,
      name text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      document text,
      basis text,
      issued_at timestamptz NOT NULL,
      revise_by timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (standard_id, version)
    );

    CREATE TABLE standard_check (
      standard_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      result text NOT NULL,
      note text NOT NULL,
      checked_at timestamptz NOT NULL,
      PRIMARY KEY (standard_id, event_position)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

CREATE VIEW board.register_step AS
SELECT
  kind, case_id, step, at, recorded_at, actor, role, channel, on_behalf_of, note, due_step, due_at,
  event_id, event_position
FROM read_live.register_step;
COMMENT ON VIEW board.register_step IS
  'All that happened with targets, standards and the other entries of registers';

CREATE VIEW board.target_task AS
SELECT
  v.target_id, v.task_id, v.kind, v.head, v.name, v.criterion, CAST(v.weight AS numeric) AS weight,
  v.assignee, v.part_of, v.indicator_point, v.indicator_direction, v.indicator_target,
  CAST(coalesce(c.completion, 0) AS numeric) AS completion, coalesce(c.assessed, false) AS assessed,
  c.evidence, c.at AS said_at, f.ordinal, f.event_position AS first_position, v.event_position
FROM (
  SELECT DISTINCT ON (t.target_id, t.task_id) t.*
  FROM read_live.target_task AS t
  ORDER BY t.target_id, t.task_id, t.event_position DESC) AS v
CROSS JOIN LATERAL (
  SELECT t.ordinal, t.event_position
  FROM read_live.target_task AS t
  WHERE t.target_id = v.target_id AND t.task_id = v.task_id
  ORDER BY t.event_position
  LIMIT 1) AS f
LEFT JOIN LATERAL (
  SELECT k.completion, k.assessed, k.evidence, k.at
  FROM read_live.target_completion AS k
  WHERE k.target_id = v.target_id AND k.task_id = v.task_id
  ORDER BY k.assessed DESC, k.event_position DESC
  LIMIT 1) AS c ON true
WHERE NOT v.dropped;
COMMENT ON VIEW board.target_task IS
  'Yearly tasks (年度目标任务) in force, with how far each is; what the quality office assessed counts before what the unit reported';

CREATE VIEW board.target_change AS
SELECT
  c.target_id, c.change_id, c.kind, c.task_id, c.task_name, c.reason, c.proposed_at, d.accepted,
  d.document, d.note, d.decided_at, c.event_position
FROM read_live.target_change AS c
LEFT JOIN read_live.target_change_decision AS d
  ON d.target_id = c.target_id AND d.change_id = c.change_id;
COMMENT ON VIEW board.target_change IS
  'Changes of yearly tasks: proposed for which reason, decided by which document';

CREATE VIEW board.target AS
SELECT
  t.target_id, t.unit, t.year, t.document, t.issued_at,
  CASE WHEN e.concluded_at IS NULL THEN 'RUNNING' ELSE 'CONCLUDED' END AS state,
  s.tasks, trunc(s.points / nullif(s.weight, 0), 2) AS attainment,
  CASE
    WHEN s.points >= 90 * s.weight THEN 'REACHED'
    WHEN s.points >= 80 * s.weight THEN 'NEARLY_REACHED'
    WHEN s.points IS NOT NULL THEN 'MISSED' END AS grade,
  e.conclusion, e.document AS conclusion_document, e.concluded_at, t.recorded_at, t.event_id,
  t.event_position
FROM read_live.target AS t
CROSS JOIN LATERAL (
  SELECT
    count(*) AS tasks, sum(k.weight * k.completion) AS points, sum(k.weight) AS weight
  FROM board.target_task AS k
  WHERE k.target_id = t.target_id) AS s
LEFT JOIN read_live.target_conclusion AS e ON e.target_id = t.target_id;
COMMENT ON VIEW board.target IS
  'Targets of units by year with their attainment (目标达成度): graded by the exact value, shown rounded down';

CREATE VIEW board.standard_version AS
SELECT
  standard_id, version, kind, group_name, name, unit, document, basis, issued_at, revise_by,
  recorded_at, event_id, event_position
FROM read_live.standard_version;
COMMENT ON VIEW board.standard_version IS
  'Every version of every quality standard (质量标准) and rule (制度)';

CREATE VIEW board.standard_check AS
SELECT standard_id, result, note, checked_at, event_position
FROM read_live.standard_check;
COMMENT ON VIEW board.standard_check IS 'Checks of the execution of standards and rules';

CREATE VIEW board.standard AS
SELECT
  v.standard_id, v.kind, v.group_name, v.name, v.unit, v.version, v.document, v.basis,
  f.issued_at AS in_force_since, v.issued_at AS revised_at, v.revise_by,
  CASE
    WHEN s.retired THEN 'RETIRED'
    WHEN s.overdue_position > v.event_position THEN 'REVISION_OVERDUE'
    ELSE 'IN_FORCE' END AS state,
  k.checks, l.result AS execution, l.checked_at, v.event_id, v.event_position
FROM (
  SELECT DISTINCT ON (w.standard_id) w.*
  FROM read_live.standard_version AS w
  ORDER BY w.standard_id, w.version DESC) AS v
CROSS JOIN LATERAL (
  SELECT w.issued_at
  FROM read_live.standard_version AS w
  WHERE w.standard_id = v.standard_id
  ORDER BY w.version
  LIMIT 1) AS f
CROSS JOIN LATERAL (
  SELECT
    coalesce(bool_or(k.step = 'retire'), false) AS retired,
    max(k.event_position) FILTER (WHERE k.step = 'revision-overdue') AS overdue_position
  FROM read_live.register_step AS k
  WHERE k.case_id = v.standard_id) AS s
CROSS JOIN LATERAL (
  SELECT count(*) AS checks
  FROM read_live.standard_check AS b
  WHERE b.standard_id = v.standard_id) AS k
LEFT JOIN LATERAL (
  SELECT b.result, b.checked_at
  FROM read_live.standard_check AS b
  WHERE b.standard_id = v.standard_id
  ORDER BY b.event_position DESC
  LIMIT 1) AS l ON true;
COMMENT ON VIEW board.standard IS
  'Quality standards and rules with the version in force and when it must be revised';

CREATE OR REPLACE VIEW board.occurrence_rule AS
SELECT r.code, r.name, r.name_en
FROM (
  VALUES
    ('INCIDENT', '质量事故', 'Quality incidents'),
    ('COMPLAINT', '投诉', 'Complaints'),
    ('SELF-CHECK', '自查自纠', 'Self-checks'),
    ('PLAN', '应急预案', 'Contingency plans'),
    ('STANDARD', '质量标准', 'Quality standards')
) AS r (code, name, name_en);
