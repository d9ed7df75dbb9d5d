-- Standards and surveys land in folders, too; a folder can be seen as it was on a day.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.evidence ADD COLUMN topic text COLLATE "C"', slot);
    EXECUTE format('ALTER TABLE %I.evidence ADD COLUMN recorded_at timestamptz', slot);
    EXECUTE format('ALTER TABLE %I.evidence_removal ADD COLUMN recorded_at timestamptz', slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'diagnosis';

CREATE VIEW board.evidence_log AS
SELECT
  e.kind, e.item_id, e.case_id, coalesce(e.unit, s.unit) AS unit,
  coalesce(e.control_point, s.control_point) AS control_point,
  coalesce(e.element, c.element) AS element, coalesce(e.title, s.title) AS title, e.at, e.event_id,
  e.event_position, e.topic, coalesce(e.recorded_at, e.at) AS recorded_at,
  CASE
    WHEN r.item_id IS NOT NULL THEN coalesce(r.recorded_at, e.recorded_at, e.at)
  END AS removed_at
FROM read_live.evidence AS e
LEFT JOIN read_live.evidence_source AS s ON s.case_id = e.case_id
LEFT JOIN read_live.evidence_removal AS r ON r.item_id = e.item_id
LEFT JOIN board.control_point AS c
  ON c.control_point = coalesce(e.control_point, s.control_point)
WHERE s.case_id IS NOT NULL OR e.unit IS NOT NULL OR e.kind = 'STANDARD';
COMMENT ON VIEW board.evidence_log IS
  'All that was ever left in the folders of diagnosis points, with when it was taken away';
COMMENT ON COLUMN board.evidence_log.topic IS
  'Group of the register of standards and rules; null of what stands in none';
COMMENT ON COLUMN board.evidence_log.recorded_at IS
  'When it was recorded; when it happened where it is older than this column and was not rebuilt since';

CREATE OR REPLACE VIEW board.evidence AS
SELECT
  kind, item_id, case_id, unit, control_point, element, title, at, event_id, event_position,
  topic, recorded_at
FROM board.evidence_log
WHERE removed_at IS NULL;
