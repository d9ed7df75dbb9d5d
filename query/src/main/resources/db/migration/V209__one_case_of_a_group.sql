-- Classes of one programme and entry year, and runs of one course, are one group. What its members
-- show at one control point in the same weeks is one case (同组同期): a member joins it that began
-- no more than a month after the latest one before it, while the case was not over. The worst of it
-- is told, and of these the one that was raised first.
CREATE INDEX warning_group ON read_a.warning
  (control_point, (unit_path[cardinality(unit_path) - 1]) COLLATE "C");
CREATE INDEX warning_group ON read_b.warning
  (control_point, (unit_path[cardinality(unit_path) - 1]) COLLATE "C");

CREATE FUNCTION board.entry_year(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN m[1] ~ '^20\d\d' AND (length(m[1]) > 4 OR m[2] ~ '^(级|届|-)') THEN substr(m[1], 3, 2)
    ELSE left(m[1], 2)
  END
  FROM regexp_match(name, '(\d{2,})((?:\D+\d{1,2})?\D*)$') AS m
$$;
COMMENT ON FUNCTION board.entry_year(text) IS
  'Last two digits of the entry year (年级) in the name of a class, such as 汽检2401班, 汽检24-1班 or '
  '2024级汽检1班; null where none can be read';

CREATE VIEW board.warning_sibling AS
SELECT w.id AS warning_id, m.id AS sibling, m.place,
  m.is_over = (w.closed_at IS NOT NULL) AND m.place < m.place_of_this AS leads
FROM read_live.warning AS w
JOIN read_live.unit AS u ON u.unit = w.unit AND u.kind IN ('CLASS_GROUP', 'COURSE_RUN')
JOIN read_live.unit AS p
  ON p.unit = w.unit_path[cardinality(w.unit_path) - 1] AND p.kind IN ('PROGRAMME', 'COURSE')
CROSS JOIN LATERAL (
  SELECT c.id, c.is_over, c.place,
    max(c.place) FILTER (WHERE c.id = w.id) OVER (PARTITION BY c.number) AS place_of_this
  FROM (
    SELECT n.id, n.is_over, n.number, row_number() OVER (
        PARTITION BY n.number
        ORDER BY n.is_over, board.colour_rank(n.shown) DESC, n.raised_at, n.id) AS place
    FROM (
      SELECT b.id, b.is_over, b.raised_at,
        CASE WHEN b.is_over THEN b.worst_colour ELSE b.colour END AS shown,
        count(*) FILTER (WHERE b.begins) OVER (ORDER BY b.raised_at, b.id) AS number
      FROM (
        SELECT s.id, s.raised_at, s.colour, s.worst_colour, s.closed_at IS NOT NULL AS is_over,
          NOT coalesce(
            s.since - max(s.since) OVER before <= 31
            AND max(coalesce(s.closed_at, 'infinity')) OVER before >= s.raised_at, false) AS begins
        FROM read_live.warning AS s
        JOIN read_live.unit AS o ON o.unit = s.unit AND o.kind = u.kind
        WHERE s.control_point = w.control_point
          AND s.unit_path[cardinality(s.unit_path) - 1] COLLATE "C" = p.unit
          AND s.withdrawn_at IS NULL
          AND s.evidence ->> 'detector' NOT IN ('delivery', 'occurrence')
          AND (u.kind = 'COURSE_RUN'
            OR board.entry_year(o.name) IS NOT DISTINCT FROM board.entry_year(u.name))
        WINDOW before AS (
          ORDER BY s.raised_at, s.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS b) AS n
  ) AS c
) AS m
WHERE m.place_of_this IS NOT NULL AND m.id <> w.id;
COMMENT ON VIEW board.warning_sibling IS
  'Warnings that are one case (同组同期): the same control point of classes of one programme and '
  'entry year, or of runs of one course, that began within a month of each other while the case was '
  'not over; each pair in both directions';
COMMENT ON COLUMN board.warning_sibling.place IS
  'Place of the sibling in the case: what is not over first, then by colour, at its worst where it '
  'is over, then by when it was raised';
COMMENT ON COLUMN board.warning_sibling.leads IS
  'Whether the sibling tells of both: it comes first, and both are over or neither is';
