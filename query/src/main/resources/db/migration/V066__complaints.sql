-- Requests and complaints (诉求与投诉). What may tell of a person stands in complaint_content and in
-- the notes of steps, which no view of board shows.
INSERT INTO read_meta.active_slot VALUES ('complaint', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('complaint', 'complaint'),
  ('complaint', 'complaint_content'),
  ('complaint', 'complaint_step'),
  ('complaint', 'complaint_cluster');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE complaint (
      complaint_id text COLLATE "C" PRIMARY KEY,
      number_year integer NOT NULL,
      number integer NOT NULL,
      kind text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      category text,
      place text,
      channel text NOT NULL,
      level text NOT NULL,
      state text NOT NULL,
      sealed_for text COLLATE "C",
      anonymous boolean NOT NULL,
      code_hash text COLLATE "C",
      received_at timestamptz NOT NULL,
      answer_due timestamptz NOT NULL,
      replied_at timestamptz,
      ended_at timestamptz,
      satisfied boolean,
      answer_until timestamptz,
      acknowledged boolean NOT NULL,
      extended boolean NOT NULL,
      reopened boolean NOT NULL,
      escalated boolean NOT NULL,
      incident_id text,
      merged_into text,
      next_step text,
      next_due_at timestamptz,
      event_position bigint NOT NULL
    );
    CREATE UNIQUE INDEX complaint_number ON complaint (number_year, number);
    CREATE UNIQUE INDEX complaint_code ON complaint (code_hash);
    CREATE INDEX complaint_next_due ON complaint (next_due_at);
    CREATE INDEX complaint_received ON complaint (received_at);

    CREATE TABLE complaint_content (
      complaint_id text COLLATE "C" PRIMARY KEY,
      person_id text COLLATE "C" NOT NULL,
      complainant text,
      contact text,
      title text,
      content text,
      event_position bigint NOT NULL
    );

    CREATE TABLE complaint_step (
      complaint_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      what text NOT NULL,
      state text NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      unit text COLLATE "C",
      note text,
      internal boolean NOT NULL,
      missed text,
      level text,
      colour text,
      answer_due timestamptz,
      next_step text,
      next_due_at timestamptz,
      PRIMARY KEY (complaint_id, event_position)
    );

    CREATE TABLE complaint_cluster (
      object text COLLATE "C" NOT NULL,
      first_complaint text COLLATE "C" NOT NULL,
      colour text NOT NULL,
      place text,
      unit text COLLATE "C" NOT NULL,
      category text,
      members text[] NOT NULL,
      found_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (object, first_complaint, colour)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'complaint';

CREATE VIEW board.complaint AS
SELECT
  complaint_id, number_year, number, kind, unit, category, place, channel, level, state,
  anonymous, received_at, answer_due, replied_at, ended_at, satisfied, reopened, escalated,
  incident_id, merged_into, next_step, next_due_at
FROM read_live.complaint
WHERE sealed_for IS NULL;
COMMENT ON VIEW board.complaint IS
  'Requests (诉求) without names and words; sealed ones are in board.complaint_sealed as numbers';

CREATE VIEW board.complaint_step AS
SELECT
  s.complaint_id, s.event_position, s.what, s.state, s.at, s.recorded_at, s.actor, s.role,
  s.channel, s.on_behalf_of, s.unit, s.missed, s.level, s.colour, s.next_step, s.next_due_at
FROM read_live.complaint_step AS s
JOIN read_live.complaint AS c ON c.complaint_id = s.complaint_id
WHERE c.sealed_for IS NULL;
COMMENT ON VIEW board.complaint_step IS
  'What happened to each request that is not sealed, without its words';

CREATE VIEW board.complaint_sealed AS
SELECT
  kind, date_trunc('month', received_at AT TIME ZONE board.zone())::date AS month,
  count(*) AS received, count(*) FILTER (WHERE ended_at IS NULL) AS open
FROM read_live.complaint
WHERE sealed_for IS NOT NULL
GROUP BY 1, 2;
COMMENT ON VIEW board.complaint_sealed IS
  'How many sealed requests came in by month and kind, and how many are open; that is all';

CREATE VIEW board.complaint_cluster AS
SELECT
  object, first_complaint, colour, place, unit, category, members, found_at, recorded_at, event_id,
  event_position
FROM read_live.complaint_cluster;
COMMENT ON VIEW board.complaint_cluster IS
  'Complaints about one place, or one unit in one category, that pile up: 3 in 30 days are blue, '
  '5 are yellow';

-- How requests stood when a day was over, for the handling rate.
CREATE FUNCTION board.complaint_standing(as_of date)
RETURNS TABLE (
  complaint_id text, kind text, unit text, received_on date, due_on date, state text,
  replied_on date, ended_on date, satisfied boolean, reopened boolean)
LANGUAGE sql STABLE AS $$
  SELECT
    c.complaint_id, c.kind, c.unit,
    (c.received_at AT TIME ZONE board.zone())::date,
    (max(s.answer_due) AT TIME ZONE board.zone())::date,
    (array_agg(s.state ORDER BY s.at DESC, s.event_position DESC))[1],
    (min(s.at) FILTER (WHERE s.what = 'reply') AT TIME ZONE board.zone())::date,
    (max(s.at) FILTER (
      WHERE s.what IN ('close', 'convert-to-incident', 'convert-to-appeal'))
      AT TIME ZONE board.zone())::date,
    (array_agg(s.what = 'satisfied' ORDER BY s.at DESC, s.event_position DESC)
      FILTER (WHERE s.what IN ('satisfied', 'dissatisfied')))[1],
    bool_or(s.what = 'reopen')
  FROM read_live.complaint AS c
  JOIN read_live.complaint_step AS s ON s.complaint_id = c.complaint_id
  WHERE s.at < board.midnight(as_of + 1)
  GROUP BY c.complaint_id, c.kind, c.unit, c.received_at
$$;
COMMENT ON FUNCTION board.complaint_standing(date) IS
  'Every request as it stood at the end of a day: state, reply, end, what was said of the reply; '
  'sealed ones too, without anything that tells what they are about';
