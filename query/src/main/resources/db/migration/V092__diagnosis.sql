INSERT INTO read_meta.active_slot VALUES ('diagnosis', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('diagnosis', 'diagnosis'),
  ('diagnosis', 'diagnosis_part'),
  ('diagnosis', 'diagnosis_step'),
  ('diagnosis', 'review'),
  ('diagnosis', 'review_date'),
  ('diagnosis', 'review_material'),
  ('diagnosis', 'review_expert'),
  ('diagnosis', 'review_own'),
  ('diagnosis', 'review_judgement'),
  ('diagnosis', 'review_result'),
  ('diagnosis', 'review_step'),
  ('diagnosis', 'evidence_source'),
  ('diagnosis', 'evidence'),
  ('diagnosis', 'evidence_removal');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE diagnosis (
      diagnosis_id text COLLATE "C" PRIMARY KEY,
      level text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      cycle text COLLATE "C" NOT NULL,
      scheme text COLLATE "C" NOT NULL,
      scheme_version text COLLATE "C" NOT NULL,
      parts jsonb NOT NULL,
      opened_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX diagnosis_unit ON diagnosis (unit, cycle);

    CREATE TABLE diagnosis_part (
      diagnosis_id text COLLATE "C" NOT NULL,
      part text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      texts jsonb NOT NULL,
      conclusion text COLLATE "C",
      cited jsonb NOT NULL,
      complete boolean NOT NULL,
      written_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      actor text NOT NULL,
      event_id text NOT NULL,
      PRIMARY KEY (diagnosis_id, part, event_position)
    );

    CREATE TABLE diagnosis_step (
      diagnosis_id text COLLATE "C" NOT NULL,
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
      PRIMARY KEY (diagnosis_id, event_position)
    );
    CREATE INDEX diagnosis_step_due ON diagnosis_step (due_at) WHERE due_at IS NOT NULL;

    CREATE TABLE review (
      review_id text COLLATE "C" PRIMARY KEY,
      unit text COLLATE "C" NOT NULL,
      cycle text COLLATE "C" NOT NULL,
      scheme text COLLATE "C" NOT NULL,
      scheme_version text COLLATE "C" NOT NULL,
      elements jsonb NOT NULL,
      announced_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE review_date (
      review_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      on_site date NOT NULL,
      publish_by timestamptz,
      PRIMARY KEY (review_id, event_position)
    );

    CREATE TABLE review_material (
      review_id text COLLATE "C" NOT NULL,
      code text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      ordinal integer NOT NULL,
      name text NOT NULL,
      name_en text,
      state text NOT NULL,
      link text,
      note text,
      PRIMARY KEY (review_id, code, event_position)
    );

    CREATE TABLE review_expert (
      review_id text COLLATE "C" NOT NULL,
      expert text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      name text,
      institution text,
      tie text,
      reason text,
      PRIMARY KEY (review_id, expert, event_position)
    );

    CREATE TABLE review_own (
      review_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      diagnosis_id text COLLATE "C",
      conclusions jsonb NOT NULL,
      PRIMARY KEY (review_id, event_position)
    );

    CREATE TABLE review_judgement (
      review_id text COLLATE "C" NOT NULL,
      element text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      expert text COLLATE "C" NOT NULL,
      conclusion text COLLATE "C",
      matches boolean,
      reason text,
      PRIMARY KEY (review_id, element, event_position)
    );

    CREATE TABLE review_result (
      review_id text COLLATE "C" PRIMARY KEY,
      concluded_at timestamptz NOT NULL,
      matches integer NOT NULL,
      elements integer NOT NULL,
      unmatched text[] NOT NULL,
      measures text NOT NULL,
      reading text NOT NULL,
      outcome text NOT NULL,
      other_outcome text NOT NULL,
      document text,
      event_position bigint NOT NULL
    );

    CREATE TABLE review_step (
      review_id text COLLATE "C" NOT NULL,
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
      PRIMARY KEY (review_id, event_position)
    );
    CREATE INDEX review_step_due ON review_step (due_at) WHERE due_at IS NOT NULL;

    CREATE TABLE evidence_source (
      case_id text COLLATE "C" PRIMARY KEY,
      unit text COLLATE "C" NOT NULL,
      control_point text COLLATE "C",
      title text,
      event_position bigint NOT NULL
    );

    CREATE TABLE evidence (
      kind text NOT NULL,
      item_id text COLLATE "C" NOT NULL,
      case_id text COLLATE "C" NOT NULL,
      unit text COLLATE "C",
      control_point text COLLATE "C",
      element text COLLATE "C",
      title text,
      at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (kind, item_id)
    );

    CREATE TABLE evidence_removal (
      item_id text COLLATE "C" PRIMARY KEY,
      event_position bigint NOT NULL
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('diagnosis', 'read_a');

CREATE VIEW board.diagnosis_step AS
SELECT
  s.diagnosis_id, s.step, s.at, s.recorded_at, s.actor, s.role, s.channel, s.on_behalf_of,
  CASE WHEN d.level NOT IN ('TEACHER', 'STUDENT') THEN s.note END AS note, s.grade, s.due_step,
  s.due_at, s.event_id, s.event_position
FROM read_live.diagnosis_step AS s
LEFT JOIN read_live.diagnosis AS d ON d.diagnosis_id = s.diagnosis_id;
COMMENT ON VIEW board.diagnosis_step IS 'All that happened with self-diagnoses, in order';

CREATE VIEW board.diagnosis_part AS
SELECT DISTINCT ON (p.diagnosis_id, p.part)
  p.diagnosis_id, p.part, d.level, d.unit, d.cycle,
  CASE WHEN d.level NOT IN ('TEACHER', 'STUDENT') THEN p.texts END AS texts, p.conclusion, p.cited,
  p.complete, p.written_at, p.recorded_at, p.actor, p.event_id, p.event_position
FROM read_live.diagnosis_part AS p
JOIN read_live.diagnosis AS d ON d.diagnosis_id = p.diagnosis_id
ORDER BY p.diagnosis_id, p.part, p.event_position DESC;
COMMENT ON VIEW board.diagnosis_part IS
  'What stands in each part of a self-diagnosis (自诊), with the values that it rests on';

CREATE VIEW board.diagnosis AS
SELECT
  d.diagnosis_id, d.level, d.unit, d.cycle, d.scheme, d.scheme_version, d.parts, d.opened_at,
  coalesce(s.state, 'DRAFT') AS state, t.submitted_at, t.overdue_at,
  coalesce(t.late, false) AS late, t.published_at, t.link,
  c.complete, n.due_step, n.due_at, d.recorded_at, d.event_id, d.event_position
FROM read_live.diagnosis AS d
LEFT JOIN LATERAL (
  SELECT
    CASE k.step
      WHEN 'submitted' THEN 'SUBMITTED'
      WHEN 'returned' THEN 'RETURNED'
      WHEN 'frozen' THEN 'FROZEN'
      ELSE 'PUBLIC' END AS state
  FROM read_live.diagnosis_step AS k
  WHERE k.diagnosis_id = d.diagnosis_id
    AND k.step IN ('submitted', 'returned', 'frozen', 'published')
  ORDER BY k.event_position DESC
  LIMIT 1) AS s ON true
CROSS JOIN LATERAL (
  SELECT
    max(k.at) FILTER (WHERE k.step = 'submitted') AS submitted_at,
    (array_agg(k.grade IS NOT NULL ORDER BY k.event_position DESC)
      FILTER (WHERE k.step = 'submitted'))[1] AS late,
    max(k.at) FILTER (WHERE k.step = 'overdue') AS overdue_at,
    max(k.at) FILTER (WHERE k.step = 'published') AS published_at,
    max(k.note) FILTER (WHERE k.step = 'published') AS link
  FROM read_live.diagnosis_step AS k
  WHERE k.diagnosis_id = d.diagnosis_id) AS t
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(p.part ORDER BY p.part), '{}') AS complete
  FROM (
    SELECT DISTINCT ON (q.part) q.part, q.complete
    FROM read_live.diagnosis_part AS q
    WHERE q.diagnosis_id = d.diagnosis_id
    ORDER BY q.part, q.event_position DESC) AS p
  WHERE p.complete) AS c
LEFT JOIN LATERAL (
  SELECT k.due_step, k.due_at
  FROM read_live.diagnosis_step AS k
  WHERE k.diagnosis_id = d.diagnosis_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS n ON true;
COMMENT ON VIEW board.diagnosis IS
  'Self-diagnoses (自我诊改) of the college and its units: state, parts that are complete, due date';

CREATE VIEW board.review_step AS
SELECT
  review_id, step, at, recorded_at, actor, role, channel, on_behalf_of, note, grade, due_step,
  due_at, event_id, event_position
FROM read_live.review_step;
COMMENT ON VIEW board.review_step IS 'All that happened with reviews, in order';

CREATE VIEW board.review_material AS
SELECT
  m.review_id, m.code, m.name, m.name_en, m.state, m.link, m.note, f.listed_position, f.ordinal,
  m.event_position
FROM (
  SELECT DISTINCT ON (l.review_id, l.code) l.*
  FROM read_live.review_material AS l
  ORDER BY l.review_id, l.code, l.event_position DESC) AS m
JOIN LATERAL (
  SELECT o.event_position AS listed_position, o.ordinal
  FROM read_live.review_material AS o
  WHERE o.review_id = m.review_id AND o.code = m.code
  ORDER BY o.event_position
  LIMIT 1) AS f ON true;
COMMENT ON VIEW board.review_material IS 'What is laid before reviewers (复核材料), and how far it is';

CREATE VIEW board.review AS
SELECT
  r.review_id, r.unit, r.cycle, r.scheme, r.scheme_version, d.on_site, d.publish_by, r.announced_at,
  CASE
    WHEN t.applied_position IS NOT NULL THEN 'APPLIED_AGAIN'
    WHEN e.outcome = 'EFFECTIVE' THEN 'EFFECTIVE'
    WHEN e.outcome IS NOT NULL THEN 'IMPROVING'
    WHEN t.published_at IS NOT NULL THEN 'PUBLISHED'
    ELSE 'PREPARING' END AS state,
  t.published_at, coalesce(t.published_late, false) AS published_late,
  t.link, t.measures, t.next, e.concluded_at, e.matches, e.elements, e.unmatched, e.reading,
  e.outcome, e.other_outcome, e.document, n.due_step, n.due_at, r.recorded_at, r.event_id,
  r.event_position
FROM read_live.review AS r
JOIN LATERAL (
  SELECT k.on_site, k.publish_by
  FROM read_live.review_date AS k
  WHERE k.review_id = r.review_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS d ON true
CROSS JOIN LATERAL (
  SELECT
    max(k.at) FILTER (WHERE k.step = 'materials-published') AS published_at,
    bool_or(k.grade IS NOT NULL) FILTER (WHERE k.step = 'materials-published') AS published_late,
    max(k.event_position) FILTER (WHERE k.step = 'applied-again') AS applied_position,
    max(k.note) FILTER (WHERE k.step = 'materials-published') AS link,
    max(k.note) FILTER (WHERE k.step = 'applied-again') AS next,
    (array_agg(k.grade ORDER BY k.event_position DESC)
      FILTER (WHERE k.step = 'measures-judged'))[1] AS measures
  FROM read_live.review_step AS k
  WHERE k.review_id = r.review_id) AS t
LEFT JOIN LATERAL (
  SELECT k.due_step, k.due_at
  FROM read_live.review_step AS k
  WHERE k.review_id = r.review_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS n ON true
LEFT JOIN read_live.review_result AS e ON e.review_id = r.review_id;
COMMENT ON VIEW board.review IS
  'Reviews of the college by experts from outside (复核), with their results under both readings';

CREATE VIEW board.review_element AS
SELECT
  r.review_id, x.place::integer AS place, x.element ->> 'code' AS element,
  x.element ->> 'name' AS name, x.element ->> 'nameEn' AS name_en,
  o.conclusions ->> (x.element ->> 'code') AS own, c.conclusion, c.expert, c.reason,
  coalesce(
    v.matches,
    CASE
      WHEN c.conclusion IS NOT NULL THEN c.conclusion = o.conclusions ->> (x.element ->> 'code')
    END) AS matches,
  v.reason AS override
FROM read_live.review AS r
CROSS JOIN LATERAL jsonb_array_elements(r.elements) WITH ORDINALITY AS x (element, place)
LEFT JOIN LATERAL (
  SELECT k.conclusions
  FROM read_live.review_own AS k
  WHERE k.review_id = r.review_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS o ON true
LEFT JOIN LATERAL (
  SELECT k.conclusion, k.expert, k.reason, k.event_position
  FROM read_live.review_judgement AS k
  WHERE k.review_id = r.review_id AND k.element = x.element ->> 'code'
    AND k.conclusion IS NOT NULL
  ORDER BY k.event_position DESC
  LIMIT 1) AS c ON true
LEFT JOIN LATERAL (
  SELECT k.matches, k.reason
  FROM read_live.review_judgement AS k
  WHERE k.review_id = r.review_id AND k.element = x.element ->> 'code'
    AND k.matches IS NOT NULL AND k.event_position > c.event_position
  ORDER BY k.event_position DESC
  LIMIT 1) AS v ON true;
COMMENT ON VIEW board.review_element IS
  'Each element of a review: the conclusion of the college, that of the experts, whether they match';

CREATE VIEW board.review_expert AS
SELECT DISTINCT ON (x.review_id, x.expert)
  x.review_id, x.expert, x.tie, x.event_position
FROM read_live.review_expert AS x
ORDER BY x.review_id, x.expert, x.event_position DESC;
COMMENT ON VIEW board.review_expert IS
  'Experts of reviews, and whoever may not be one (回避名单), without what tells who they are';

CREATE VIEW board.evidence AS
SELECT
  e.kind, e.item_id, e.case_id, coalesce(e.unit, s.unit) AS unit,
  coalesce(e.control_point, s.control_point) AS control_point,
  coalesce(e.element, c.element) AS element, coalesce(e.title, s.title) AS title, e.at, e.event_id,
  e.event_position
FROM read_live.evidence AS e
LEFT JOIN read_live.evidence_source AS s ON s.case_id = e.case_id
LEFT JOIN board.control_point AS c
  ON c.control_point = coalesce(e.control_point, s.control_point)
WHERE (s.case_id IS NOT NULL OR e.unit IS NOT NULL OR e.kind = 'STANDARD')
  AND NOT EXISTS (SELECT FROM read_live.evidence_removal AS r WHERE r.item_id = e.item_id);
COMMENT ON VIEW board.evidence IS
  'What the work of the college leaves in the folders of its diagnosis points (佐证材料)';
