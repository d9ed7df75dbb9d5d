-- Targets, meetings, matters, practices and reports land in folders, too; what a case is about says
-- under which topic.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.evidence_source ADD COLUMN topic text COLLATE "C"', slot);
    EXECUTE format('ALTER TABLE %I.evidence_source ALTER COLUMN unit DROP NOT NULL', slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'diagnosis';

CREATE OR REPLACE VIEW board.evidence_log AS
SELECT
  e.kind, e.item_id, e.case_id, coalesce(e.unit, s.unit) AS unit,
  coalesce(e.control_point, s.control_point) AS control_point,
  coalesce(e.element, c.element) AS element, coalesce(e.title, s.title) AS title, e.at, e.event_id,
  e.event_position, coalesce(e.topic, s.topic) AS topic,
  coalesce(e.recorded_at, e.at) AS recorded_at,
  CASE
    WHEN r.item_id IS NOT NULL THEN coalesce(r.recorded_at, e.recorded_at, e.at)
  END AS removed_at
FROM read_live.evidence AS e
LEFT JOIN read_live.evidence_source AS s ON s.case_id = e.case_id
LEFT JOIN read_live.evidence_removal AS r ON r.item_id = e.item_id
LEFT JOIN board.control_point AS c
  ON c.control_point = coalesce(e.control_point, s.control_point)
WHERE s.case_id IS NOT NULL OR e.unit IS NOT NULL OR e.kind = 'STANDARD';
COMMENT ON COLUMN board.evidence_log.topic IS
  'Group of the register of standards and rules; level:, survey: or matter: with the name of what a self-diagnosis, a survey or a matter is; else null, and null of what came before this column and was not rebuilt since';
COMMENT ON VIEW board.evidence_log IS
  'All that was ever left in the folders of diagnosis points, with when it was taken away; what ended a target, meeting, matter, practice or report that began before its column topic was there stands here only after a rebuild of query.diagnosis';
