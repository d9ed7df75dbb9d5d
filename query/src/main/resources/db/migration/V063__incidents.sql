-- What checks found, and the incidents and errors that came of it or were reported. The views leave
-- out texts, which may name people.
INSERT INTO read_meta.active_slot VALUES ('incident', 'read_a', -1), ('finding', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('incident', 'incident'),
  ('incident', 'incident_step'),
  ('finding', 'finding'),
  ('finding', 'finding_step');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE incident (
      incident_id text COLLATE "C" PRIMARY KEY,
      number_year integer,
      number integer,
      state text,
      source text,
      source_id text,
      unit text COLLATE "C",
      unit_path text[],
      category text,
      category_name text,
      category_group text,
      body text,
      sealed boolean,
      occurred_at timestamptz,
      occurred_on date,
      school_year text COLLATE "C",
      term text COLLATE "C",
      place text,
      clause text COLLATE "C",
      quantity double precision,
      aggravated boolean,
      rule_book text,
      proposed text,
      first_severity text,
      severity text,
      appeal text,
      affected integer,
      person text COLLATE "C",
      description text,
      statement text,
      consequences text[],
      document text,
      late boolean,
      taken_over boolean,
      reported_at timestamptz,
      decided_at timestamptz,
      closed_at timestamptz,
      due_step text,
      due_at timestamptz,
      overdue boolean NOT NULL,
      deciding_event text,
      event_position bigint NOT NULL
    );
    CREATE INDEX incident_year ON incident (school_year);
    CREATE INDEX incident_due ON incident (due_at) WHERE NOT overdue;
    CREATE UNIQUE INDEX incident_number ON incident (number_year, number);

    CREATE TABLE incident_step (
      incident_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      note text,
      grade text,
      due_step text,
      due_at timestamptz,
      event_id text NOT NULL,
      PRIMARY KEY (incident_id, event_position)
    );

    CREATE TABLE finding (
      finding_id text COLLATE "C" PRIMARY KEY,
      number_year integer,
      number integer,
      kind text,
      state text,
      unit text COLLATE "C",
      unit_path text[],
      place text,
      text text,
      present integer,
      expected integer,
      measure text,
      incident_id text COLLATE "C",
      noted_at timestamptz,
      due_step text,
      due_at timestamptz,
      overdue boolean NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX finding_due ON finding (due_at) WHERE NOT overdue;
    CREATE UNIQUE INDEX finding_number ON finding (number_year, number);

    CREATE TABLE finding_step (
      finding_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      note text,
      grade text,
      due_step text,
      due_at timestamptz,
      event_id text NOT NULL,
      PRIMARY KEY (finding_id, event_position)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot)
FROM read_meta.active_slot WHERE model IN ('incident', 'finding');

CREATE VIEW board.incident AS
SELECT
  i.incident_id, i.number_year, i.number, i.state,
  i.state NOT IN ('REJECTED', 'LAPSE', 'CLOSED') AS open,
  i.source, i.source_id, i.unit, u.name AS unit_name, i.unit_path, i.category, i.category_name,
  i.category_group, i.body, coalesce(i.sealed, false) AS sealed, i.occurred_at, i.occurred_on,
  i.school_year, i.term, i.place, i.clause, i.quantity, coalesce(i.aggravated, false) AS aggravated,
  i.rule_book, i.proposed, i.first_severity, i.severity, i.appeal, i.affected, i.consequences,
  i.document, coalesce(i.late, false) AS late,
  coalesce(i.taken_over, false) AS taken_over, i.reported_at, i.decided_at, i.closed_at,
  i.due_step, i.due_at, i.overdue, i.deciding_event, i.event_position
FROM read_live.incident AS i
LEFT JOIN read_live.unit AS u ON u.unit = i.unit;
COMMENT ON VIEW board.incident IS
  'Incidents (质量事故) and errors (severity LAPSE, 教学差错) as they stand, without persons and texts';

CREATE VIEW board.incident_step AS
SELECT
  incident_id, event_position, step, at, recorded_at, actor, role, channel, on_behalf_of, grade,
  due_step, due_at, event_id
FROM read_live.incident_step;
COMMENT ON VIEW board.incident_step IS 'Every step of an incident, and who took it';

CREATE VIEW board.incident_counted AS
SELECT *
FROM board.incident
WHERE severity IS NOT NULL AND appeal IS DISTINCT FROM 'REVOKED';
COMMENT ON VIEW board.incident_counted IS
  'Incidents and errors that are decided and were not revoked, by the grade that holds';

CREATE VIEW board.incident_count AS
SELECT
  school_year, unit, category_group AS category, severity, clause, count(*) AS count,
  sum(affected) AS affected
FROM board.incident_counted
GROUP BY school_year, unit, category_group, severity, clause;
COMMENT ON VIEW board.incident_count IS
  'Decided incidents by school year, unit, category, grade and clause; LAPSE is no incident';

CREATE VIEW board.finding AS
SELECT
  f.finding_id, f.number_year, f.number, f.kind, f.state,
  f.state IN ('NEW', 'WITH_UNIT', 'RECHECKING') AS open,
  f.unit, u.name AS unit_name, f.unit_path, f.place, f.present, f.expected, f.incident_id,
  f.noted_at, f.due_step, f.due_at, f.overdue, f.event_position
FROM read_live.finding AS f
LEFT JOIN read_live.unit AS u ON u.unit = f.unit;
COMMENT ON VIEW board.finding IS 'What checks of teaching found (检查发现), without texts';

CREATE VIEW board.finding_step AS
SELECT
  finding_id, event_position, step, at, recorded_at, actor, role, channel, on_behalf_of, grade,
  due_step, due_at, event_id
FROM read_live.finding_step;
COMMENT ON VIEW board.finding_step IS 'Every step of a finding, and who took it';
