-- What people do with warnings: how far they are, what is awaited of them by when, and every step.
INSERT INTO read_meta.active_slot VALUES ('response', 'read_a', -1);
INSERT INTO read_meta.model_table
VALUES
  ('response', 'warning_response'),
  ('response', 'warning_response_step'),
  ('response', 'warning_measure');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE warning_response (
      warning_id text COLLATE "C" PRIMARY KEY,
      number_year integer,
      number integer,
      state text NOT NULL,
      awaited text,
      due_since timestamptz,
      due_at timestamptz,
      half_at timestamptz,
      stood_still_from date,
      stood_still_to date,
      supervision integer NOT NULL,
      applied text,
      back boolean NOT NULL,
      over boolean NOT NULL,
      causes text[] NOT NULL,
      diagnosis text,
      planned_at timestamptz,
      submitted_at timestamptz,
      verified text,
      verified_at timestamptz,
      document text,
      task text,
      improvement_at timestamptz,
      useful integer NOT NULL,
      useless integer NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE UNIQUE INDEX warning_response_number ON warning_response (number_year, number);
    CREATE INDEX warning_response_due ON warning_response (half_at)
      WHERE NOT over AND supervision < 2;
    CREATE INDEX warning_response_overdue ON warning_response (warning_id)
      WHERE NOT over AND (supervision = 2 OR state = 'IMPROVEMENT');

    CREATE TABLE warning_response_step (
      warning_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      note text,
      due_at timestamptz,
      event_id text NOT NULL,
      PRIMARY KEY (warning_id, event_position)
    );

    CREATE TABLE warning_measure (
      warning_id text COLLATE "C" NOT NULL,
      measure_id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      person text COLLATE "C",
      person_name text,
      unit text COLLATE "C",
      due date NOT NULL,
      planned_at timestamptz NOT NULL,
      done_at timestamptz,
      result text,
      event_position bigint NOT NULL,
      PRIMARY KEY (warning_id, measure_id)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('response', 'read_a');

CREATE VIEW board.warning_response AS
SELECT
  r.warning_id,
  '预警〔' || r.number_year || '〕'
    || lpad(r.number::text, greatest(4, length(r.number::text)), '0') || '号' AS number,
  r.state,
  CASE WHEN NOT r.over THEN r.awaited END AS awaited,
  CASE WHEN NOT r.over THEN r.due_since END AS due_since,
  CASE WHEN NOT r.over THEN r.due_at END AS due_at,
  CASE WHEN NOT r.over THEN r.half_at END AS half_at,
  CASE WHEN NOT r.over THEN r.stood_still_from END AS stood_still_from,
  CASE WHEN NOT r.over THEN r.stood_still_to END AS stood_still_to,
  CASE WHEN r.over THEN 0 ELSE r.supervision END AS supervision,
  NOT r.over AND r.supervision = 2 AS overdue,
  r.applied, r.back, r.over,
  NOT r.over AND r.state = 'IMPROVEMENT' AND NOT EXISTS (
    SELECT
    FROM read_live.warning AS w
    JOIN read_live.reading AS n ON n.control_point = w.control_point AND n.unit = w.unit
    WHERE w.id = r.warning_id AND n.recorded_at > r.improvement_at) AS structural,
  r.causes, r.diagnosis, r.planned_at, r.submitted_at, r.verified, r.verified_at, r.document,
  r.task, r.improvement_at, r.useful, r.useless, r.event_position
FROM read_live.warning_response AS r;
COMMENT ON VIEW board.warning_response IS
  'How far people are with each warning, and what is awaited of them by when';
COMMENT ON COLUMN board.warning_response.number IS
  'As people write it (预警〔2026〕0037号); null for history, which has none';
COMMENT ON COLUMN board.warning_response.supervision IS
  '督办 of what is awaited: 0, 1 from half of the time on, 2 once it is late; never a matter of colour';
COMMENT ON COLUMN board.warning_response.structural IS
  'Moved to a task of the year (年度改进任务), until the next reading comes';
COMMENT ON COLUMN board.warning_response.back IS
  'The readings are back inside the lines, and the verification is awaited';

CREATE VIEW board.warning_response_step AS
SELECT
  s.warning_id, s.event_position, s.step, s.at, s.recorded_at, s.actor, s.role, s.channel,
  s.on_behalf_of, s.note, s.due_at, s.event_id
FROM read_live.warning_response_step AS s;
COMMENT ON VIEW board.warning_response_step IS
  'What was done with a warning, when, by whom, over which channel';

CREATE VIEW board.warning_measure AS
SELECT
  m.warning_id, m.measure_id, m.kind, m.text, m.person, m.person_name, m.unit,
  u.name AS unit_name, m.due, m.planned_at, m.done_at, m.result, m.event_position
FROM read_live.warning_measure AS m
LEFT JOIN read_live.unit AS u ON u.unit = m.unit;
COMMENT ON VIEW board.warning_measure IS
  'Measures that were planned for a warning (PLAN) and tasks that a leader gave (DIRECTIVE)';
