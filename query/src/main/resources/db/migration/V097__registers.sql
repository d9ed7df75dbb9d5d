INSERT INTO read_meta.model_table
VALUES
  ('register', 'matter'),
  ('register', 'matter_turn'),
  ('register', 'practice'),
  ('register', 'practice_turn'),
  ('register', 'meeting'),
  ('register', 'meeting_minutes'),
  ('register', 'meeting_decision'),
  ('register', 'survey'),
  ('register', 'survey_result');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE matter (
      matter_id text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      place text,
      source text COLLATE "C",
      text text NOT NULL,
      grade text NOT NULL,
      found_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX matter_source ON matter (source);

    CREATE TABLE matter_turn (
      matter_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      state text NOT NULL,
      unit text COLLATE "C",
      due_at timestamptz,
      said text,
      at timestamptz NOT NULL,
      PRIMARY KEY (matter_id, event_position)
    );

    CREATE TABLE practice (
      practice_id text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      title text NOT NULL,
      text text NOT NULL,
      link text,
      proposed_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE practice_turn (
      practice_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      state text NOT NULL,
      document text,
      note text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (practice_id, event_position)
    );

    CREATE TABLE meeting (
      meeting_id text COLLATE "C" PRIMARY KEY,
      unit text COLLATE "C" NOT NULL,
      title text NOT NULL,
      held_at timestamptz NOT NULL,
      agenda jsonb NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE meeting_minutes (
      meeting_id text COLLATE "C" PRIMARY KEY,
      minutes text NOT NULL,
      written_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE meeting_decision (
      meeting_id text COLLATE "C" NOT NULL,
      matter_id text COLLATE "C" NOT NULL,
      text text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      due_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (meeting_id, matter_id)
    );

    CREATE TABLE survey (
      survey_id text COLLATE "C" PRIMARY KEY,
      respondents text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      title text NOT NULL,
      period text NOT NULL,
      population integer NOT NULL,
      sent integer NOT NULL,
      questions text[] NOT NULL,
      control_point text COLLATE "C",
      opened_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE survey_result (
      survey_id text COLLATE "C" PRIMARY KEY,
      valid integer NOT NULL,
      scores text[] NOT NULL,
      result double precision NOT NULL,
      conclusion text NOT NULL,
      evaluated_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

CREATE VIEW board.matter AS
SELECT
  m.matter_id, m.kind, w.unit, m.place, m.source, m.text, m.grade, t.state, m.found_at,
  CASE WHEN t.state IN ('ASSIGNED', 'OVERDUE') THEN w.due_at END AS due_at, s.said,
  l.late, t.at AS changed_at, m.recorded_at, m.event_id, m.event_position
FROM read_live.matter AS m
CROSS JOIN LATERAL (
  SELECT k.state, k.at
  FROM read_live.matter_turn AS k
  WHERE k.matter_id = m.matter_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS t
CROSS JOIN LATERAL (
  SELECT
    (array_agg(k.unit ORDER BY k.event_position DESC) FILTER (WHERE k.unit IS NOT NULL))[1] AS unit,
    (array_agg(k.due_at ORDER BY k.event_position DESC)
      FILTER (WHERE k.due_at IS NOT NULL))[1] AS due_at
  FROM read_live.matter_turn AS k
  WHERE k.matter_id = m.matter_id) AS w
CROSS JOIN LATERAL (
  SELECT
    (array_agg(k.said ORDER BY k.event_position DESC) FILTER (WHERE k.said IS NOT NULL))[1] AS said
  FROM read_live.matter_turn AS k
  WHERE k.matter_id = m.matter_id) AS s
CROSS JOIN LATERAL (
  SELECT bool_or(k.state = 'OVERDUE') AS late
  FROM read_live.matter_turn AS k
  WHERE k.matter_id = m.matter_id) AS l;
COMMENT ON VIEW board.matter IS
  'External findings (外部诊断问题), hazards (隐患) and decisions of meetings, seen to until closed';

CREATE VIEW board.practice AS
SELECT
  p.practice_id, p.kind, p.unit, p.title, p.text, p.link, coalesce(t.state, 'PROPOSED') AS state,
  p.proposed_at, t.document, t.note, t.at AS settled_at, p.recorded_at, p.event_id,
  p.event_position
FROM read_live.practice AS p
LEFT JOIN LATERAL (
  SELECT k.*
  FROM read_live.practice_turn AS k
  WHERE k.practice_id = p.practice_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS t ON true;
COMMENT ON VIEW board.practice IS
  'The case library (案例库): good practice to adopt (可推广案例), and lessons (警示案例)';

CREATE VIEW board.meeting AS
SELECT
  m.meeting_id, m.unit, m.title, m.held_at, m.agenda, n.minutes, n.written_at, d.decisions,
  d.open_decisions, m.recorded_at, m.event_id, m.event_position
FROM read_live.meeting AS m
LEFT JOIN read_live.meeting_minutes AS n ON n.meeting_id = m.meeting_id
CROSS JOIN LATERAL (
  SELECT
    count(*) AS decisions,
    count(*) FILTER (
      WHERE coalesce(b.state, 'ASSIGNED') NOT IN ('CLOSED', 'WITHDRAWN')) AS open_decisions
  FROM read_live.meeting_decision AS k
  LEFT JOIN board.matter AS b ON b.matter_id = k.matter_id
  WHERE k.meeting_id = m.meeting_id) AS d;
COMMENT ON VIEW board.meeting IS 'Quality meetings (质量分析例会) with agenda, minutes and decisions';

CREATE VIEW board.survey AS
SELECT
  s.survey_id, s.respondents, s.unit, s.title, s.period, s.population, s.sent, s.questions,
  s.control_point, s.opened_at, r.valid, r.scores, r.result, r.conclusion, r.evaluated_at,
  s.recorded_at, s.event_id, s.event_position
FROM read_live.survey AS s
LEFT JOIN read_live.survey_result AS r ON r.survey_id = s.survey_id;
COMMENT ON VIEW board.survey IS
  'Surveys (调研): whom they asked how many questions, and what came of it';
