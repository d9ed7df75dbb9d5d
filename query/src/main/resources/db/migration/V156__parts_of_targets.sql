-- Tasks may be split into parts within their target: what has parts is as far as these are.
ALTER TABLE read_a.target_change
  ADD COLUMN before jsonb, ADD COLUMN after jsonb, ADD COLUMN parts jsonb;
ALTER TABLE read_b.target_change
  ADD COLUMN before jsonb, ADD COLUMN after jsonb, ADD COLUMN parts jsonb;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

-- A task that units below serve is as far as their tasks are, each by its weight among these.
CREATE OR REPLACE VIEW board.target_task AS
WITH RECURSIVE in_force AS (
  SELECT
    v.*,
    CASE
      WHEN left(v.part_of, length(v.target_id) + 1) = v.target_id || '~'
      THEN substr(v.part_of, length(v.target_id) + 2) END AS parent
  FROM (
    SELECT DISTINCT ON (t.target_id, t.task_id) t.*
    FROM read_live.target_task AS t
    ORDER BY t.target_id, t.task_id, t.event_position DESC) AS v
  WHERE NOT v.dropped
),
said AS (
  SELECT DISTINCT ON (k.target_id, k.task_id)
    k.target_id, k.task_id, k.completion, k.assessed, k.evidence, k.at
  FROM read_live.target_completion AS k
  ORDER BY k.target_id, k.task_id, k.assessed DESC, k.event_position DESC
),
serving AS (
  SELECT
    a.target_id AS above_target, a.task_id AS above_task, f.target_id, f.task_id,
    CAST(f.weight AS numeric) AS weight,
    sum(CAST(f.weight AS numeric)) OVER (PARTITION BY a.target_id, a.task_id) AS of_all
  FROM in_force AS f
  JOIN in_force AS a
    ON a.target_id <> f.target_id AND f.part_of = a.target_id || '~' || a.task_id
  WHERE NOT EXISTS (
    SELECT FROM in_force AS p WHERE p.target_id = a.target_id AND p.parent = a.task_id)
),
below AS (
  SELECT
    p.target_id AS above_target, p.parent AS above_task, p.target_id, p.task_id,
    CAST(p.weight AS numeric) * 0.01 AS share, false AS divided
  FROM in_force AS p
  WHERE p.parent IS NOT NULL
  UNION ALL
  SELECT g.above_target, g.above_task, g.target_id, g.task_id, g.weight / g.of_all, true
  FROM serving AS g
),
-- Units that were moved may serve each other; what is deeper than any college counts no more.
share AS (
  SELECT
    f.target_id, f.task_id AS whole, f.target_id AS of_target, f.task_id,
    CAST(1 AS numeric) AS share, false AS divided, 0 AS depth
  FROM in_force AS f
  UNION ALL
  SELECT
    s.target_id, s.whole, b.target_id, b.task_id, s.share * b.share, s.divided OR b.divided,
    s.depth + 1
  FROM share AS s
  JOIN below AS b ON b.above_target = s.of_target AND b.above_task = s.task_id
  WHERE s.depth < 20
),
-- What was divided is rounded, so that thirds that are all done are done as a whole.
rolled AS (
  SELECT
    s.target_id, s.whole,
    CASE WHEN bool_or(s.divided) THEN round(sum(s.share * coalesce(k.completion, 0)), 10)
      ELSE sum(s.share * coalesce(k.completion, 0)) END AS completion
  FROM share AS s
  LEFT JOIN (
    SELECT d.target_id, d.task_id, CAST(d.completion AS numeric) AS completion FROM said AS d) AS k
    ON k.target_id = s.of_target AND k.task_id = s.task_id
  WHERE NOT EXISTS (
    SELECT FROM below AS b WHERE b.above_target = s.of_target AND b.above_task = s.task_id)
  GROUP BY s.target_id, s.whole
)
SELECT
  v.target_id, v.task_id, v.kind, v.head, v.name, v.criterion, CAST(v.weight AS numeric) AS weight,
  v.assignee, v.part_of, v.indicator_point, v.indicator_direction, v.indicator_target,
  coalesce(r.completion, 0) AS completion, coalesce(c.assessed, false) AS assessed,
  c.evidence, c.at AS said_at, f.ordinal, f.event_position AS first_position, v.event_position,
  CASE WHEN w.task_id IS NOT NULL THEN v.parent END AS parent,
  EXISTS (
    SELECT FROM serving AS g
    WHERE g.above_target = v.target_id AND g.above_task = v.task_id) AS served
FROM in_force AS v
LEFT JOIN rolled AS r ON r.target_id = v.target_id AND r.whole = v.task_id
CROSS JOIN LATERAL (
  SELECT t.ordinal, t.event_position
  FROM read_live.target_task AS t
  WHERE t.target_id = v.target_id AND t.task_id = v.task_id
  ORDER BY t.event_position
  LIMIT 1) AS f
LEFT JOIN said AS c ON c.target_id = v.target_id AND c.task_id = v.task_id
LEFT JOIN in_force AS w ON w.target_id = v.target_id AND w.task_id = v.parent;
COMMENT ON COLUMN board.target_task.parent IS
  'Task of the same target of which this is a part; the completion of that one follows from its parts';
COMMENT ON COLUMN board.target_task.served IS
  'Whether tasks of units below serve it: its completion follows from these, each by its weight among them';

CREATE OR REPLACE VIEW board.target_change AS
SELECT
  c.target_id, c.change_id, c.kind, c.task_id, c.task_name, c.reason, c.proposed_at, d.accepted,
  d.document, d.note, d.decided_at, c.event_position, c.before, c.after, c.parts
FROM read_live.target_change AS c
LEFT JOIN read_live.target_change_decision AS d
  ON d.target_id = c.target_id AND d.change_id = c.change_id;
COMMENT ON COLUMN board.target_change.before IS
  'The task as it was; null of a new one, and of changes older than this column until query.register is rebuilt';
COMMENT ON COLUMN board.target_change.after IS
  'The task as it is proposed; null of one that is dropped or split, and of changes older than this column until query.register is rebuilt';
COMMENT ON COLUMN board.target_change.parts IS
  'Parts into which it is split; null of other changes, and of those older than this column until query.register is rebuilt';

CREATE OR REPLACE VIEW board.target AS
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
  WHERE k.target_id = t.target_id AND k.parent IS NULL) AS s
LEFT JOIN read_live.target_conclusion AS e ON e.target_id = t.target_id;
