-- Classes of one programme and entry year, and runs of one course, are one group. What its members
-- show at one control point in the same weeks is one case (同组同期): a member is of it that began
-- no more than a month after the latest one that began before it, while the case was not over, at
-- whatever time it was noticed. The worst of it is told, and of these the one that was raised first.
CREATE FUNCTION board.entry_year(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN m[1] ~ '^20\d\d' AND (length(m[1]) > 4 OR m[2] ~ '^(级|届|-)|\d') THEN substr(m[1], 3, 2)
    ELSE left(m[1], 2)
  END
  FROM regexp_match(name, '(\d{2,})((?:\D+\d{1,2})?\D*)$') AS m
$$;
COMMENT ON FUNCTION board.entry_year(text) IS
  'Last two digits of the entry year (年级) in the name of a class, such as 汽检2401班, 汽检24-1班, '
  '2024级汽检1班 or 2024汽检1班; null where none can be read';

-- Read once when a row is written, not whenever somebody asks.
ALTER TABLE read_a.unit ADD COLUMN entry_year text
  GENERATED ALWAYS AS (board.entry_year(name)) STORED;
ALTER TABLE read_b.unit ADD COLUMN entry_year text
  GENERATED ALWAYS AS (board.entry_year(name)) STORED;
ALTER TABLE read_a.warning
  ADD COLUMN parent text COLLATE "C"
    GENERATED ALWAYS AS (unit_path[cardinality(unit_path) - 1]) STORED,
  ADD COLUMN of_value boolean
    GENERATED ALWAYS AS (evidence ->> 'detector' NOT IN ('delivery', 'occurrence')) STORED;
ALTER TABLE read_b.warning
  ADD COLUMN parent text COLLATE "C"
    GENERATED ALWAYS AS (unit_path[cardinality(unit_path) - 1]) STORED,
  ADD COLUMN of_value boolean
    GENERATED ALWAYS AS (evidence ->> 'detector' NOT IN ('delivery', 'occurrence')) STORED;
CREATE INDEX warning_group ON read_a.warning (control_point, parent);
CREATE INDEX warning_group ON read_b.warning (control_point, parent);

SELECT read_meta.show(model, slot)
FROM read_meta.active_slot
WHERE model IN ('reference', 'warning');

-- Every window is cut by the group, so that whoever asks for one group reads no other.
CREATE VIEW board.warning_case AS
SELECT n.id AS warning_id, n.control_point, n.parent, n.entry_year,
  first_value(n.id) OVER (
    PARTITION BY n.control_point, n.parent, n.entry_year, n.number
    ORDER BY n.since, n.raised_at, n.id) AS case_id,
  n.tier,
  row_number() OVER (
    PARTITION BY n.control_point, n.parent, n.entry_year, n.number
    ORDER BY n.tier, board.colour_rank(n.shown) DESC, n.raised_at, n.id) AS place
FROM (
  SELECT e.*, count(*) FILTER (WHERE e.far OR e.after_end) OVER (
      PARTITION BY e.control_point, e.parent, e.entry_year
      ORDER BY e.since, e.raised_at, e.id) AS number
  FROM (
    SELECT s.*, coalesce(s.since > max(s.over_on) OVER (
        PARTITION BY s.control_point, s.parent, s.entry_year, s.stretch
        ORDER BY s.since, s.raised_at, s.id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS after_end
    FROM (
      SELECT f.*, count(*) FILTER (WHERE f.far) OVER (
          PARTITION BY f.control_point, f.parent, f.entry_year
          ORDER BY f.since, f.raised_at, f.id) AS stretch
      FROM (
        SELECT m.*, coalesce(m.since - lag(m.since) OVER (
            PARTITION BY m.control_point, m.parent, m.entry_year
            ORDER BY m.since, m.raised_at, m.id) > 31, false) AS far
        FROM (
          SELECT w.id, w.control_point, w.parent, w.since, w.raised_at,
            CASE WHEN u.kind = 'CLASS_GROUP' THEN u.entry_year END AS entry_year,
            CASE WHEN w.closed_at IS NULL THEN w.colour ELSE w.worst_colour END AS shown,
            coalesce((w.closed_at AT TIME ZONE z.zone)::date, 'infinity') AS over_on,
            CASE
              WHEN w.closed_at IS NOT NULL THEN 2
              WHEN EXISTS (
                SELECT FROM board.warning_response AS r
                WHERE r.warning_id = w.id AND r.structural) THEN 1
              ELSE 0
            END AS tier
          FROM read_live.warning AS w
          JOIN read_live.unit AS u ON u.unit = w.unit
          JOIN read_live.unit AS p ON p.unit = w.parent
          CROSS JOIN board.college AS z
          WHERE w.of_value AND w.withdrawn_at IS NULL
            AND (u.kind = 'CLASS_GROUP' AND p.kind = 'PROGRAMME'
              OR u.kind = 'COURSE_RUN' AND p.kind = 'COURSE')) AS m) AS f) AS s) AS e) AS n;
COMMENT ON VIEW board.warning_case IS
  'Of which case (同组同期) a warning of a class or of a run of a course is: the same control point '
  'of classes of one programme and entry year, or of runs of one course, that began within a month '
  'of each other while the case was not over';
COMMENT ON COLUMN board.warning_case.parent IS 'Programme of the class, or course of the run';
COMMENT ON COLUMN board.warning_case.entry_year IS
  'Entry year of the class, by its name; null where none can be read, and for runs';
COMMENT ON COLUMN board.warning_case.case_id IS 'Warning of the case that began first';
COMMENT ON COLUMN board.warning_case.tier IS
  '0 while it is to be answered now, 1 as a task of the year, 2 when it is over';
COMMENT ON COLUMN board.warning_case.place IS
  'Place in the case: by tier, then by colour, at its worst where it is over, then by when it was '
  'raised';

CREATE VIEW board.warning_sibling AS
SELECT w.id AS warning_id, m.warning_id AS sibling, m.place,
  m.tier = m.tier_of_this AND m.place < m.place_of_this AS leads
FROM read_live.warning AS w
CROSS JOIN LATERAL (
  SELECT c.warning_id, c.tier, c.place,
    max(c.tier) FILTER (WHERE c.warning_id = w.id) OVER one AS tier_of_this,
    max(c.place) FILTER (WHERE c.warning_id = w.id) OVER one AS place_of_this
  FROM board.warning_case AS c
  WHERE c.control_point = w.control_point AND c.parent = w.parent
  WINDOW one AS (PARTITION BY c.case_id)) AS m
WHERE w.of_value AND w.withdrawn_at IS NULL
  AND m.place_of_this IS NOT NULL AND m.warning_id <> w.id;
COMMENT ON VIEW board.warning_sibling IS
  'Warnings that are one case (board.warning_case), each pair in both directions';
COMMENT ON COLUMN board.warning_sibling.place IS 'Place of the sibling in the case';
COMMENT ON COLUMN board.warning_sibling.leads IS
  'Whether the sibling tells of both: it comes first, and both are to be answered now, or tasks of '
  'the year, or over';

-- What is to be answered now is not folded into a task of the year.
CREATE OR REPLACE VIEW board.warning_open AS
SELECT
  w.id, w.control_point, w.control_point_name, w.control_point_name_en, w.level, w.unit,
  w.unit_name, w.unit_kind, w.unit_path, w.state, w.colour, w.worst_colour, w.since, w.historical,
  w.raised_at, w.cleared_at, w.closed_at, w.close_reason, w.withdrawn_at, w.withdraw_reason,
  w.evidence, w.event_position, w.owner,
  (
    SELECT a.id
    FROM board.warning AS a
    WHERE a.state = 'OPEN'
      AND a.control_point = w.control_point
      AND a.unit <> w.unit
      AND a.unit = ANY (w.unit_path)
      AND a.about = 'VALUE'
      AND w.about = 'VALUE'
      AND (a.evidence -> 'grade' ->> 'colour' IS NOT NULL
        OR w.evidence -> 'grade' ->> 'colour' IS NULL)
      AND board.colour_rank(a.colour) >= board.colour_rank(w.colour)
      AND (NOT EXISTS (
          SELECT FROM board.warning_response AS r WHERE r.warning_id = a.id AND r.structural)
        OR EXISTS (
          SELECT FROM board.warning_response AS r WHERE r.warning_id = w.id AND r.structural))
    ORDER BY array_position(w.unit_path, a.unit) DESC
    LIMIT 1
  ) AS folded_into,
  (
    SELECT s.signal_id
    FROM board.common_cause AS s
    WHERE w.about = 'VALUE'
      AND w.colour <> 'RED'
      AND s.control_point = w.control_point
      AND s.unit <> w.unit
      AND s.unit = ANY (w.unit_path)
      AND w.since BETWEEN s.period_from AND s.period_to
      AND EXISTS (
        SELECT
        FROM read_live.unit_closure AS c
        WHERE c.ancestor = w.unit AND c.descendant = ANY (s.members))
      AND (w.state = 'CLEARED' OR NOT EXISTS (
        SELECT
        FROM read_live.series AS r
        WHERE r.control_point = w.control_point AND r.unit = w.unit
          AND r.latest_from > 7 + (
            SELECT max(l.period_to) FROM board.common_cause AS l WHERE l.signal_id = s.signal_id)))
    ORDER BY s.event_position
    LIMIT 1
  ) AS common_cause,
  w.about
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');
