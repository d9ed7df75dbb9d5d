-- A complaint stays about the unit that it complains of when another one is to answer it.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.complaint ADD COLUMN about_unit text COLLATE "C"', slot);
    EXECUTE format(
      $sql$
      UPDATE %1$I.complaint AS c SET about_unit = coalesce((
        SELECT s.unit
        FROM %1$I.complaint_step AS s
        WHERE s.complaint_id = c.complaint_id AND s.what IN ('receive', 'triage')
          AND s.unit IS NOT NULL
        ORDER BY s.event_position DESC
        LIMIT 1), c.unit)
      $sql$,
      slot);
    EXECUTE format('ALTER TABLE %I.complaint ALTER COLUMN about_unit SET NOT NULL', slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'complaint';

CREATE OR REPLACE VIEW board.complaint AS
SELECT
  complaint_id, number_year, number, kind, unit, category, place, channel, level, state,
  anonymous, received_at, answer_due, replied_at, ended_at, satisfied, reopened, escalated,
  incident_id, merged_into, next_step, next_due_at, about_unit
FROM read_live.complaint
WHERE sealed_for IS NULL;
COMMENT ON COLUMN board.complaint.about_unit IS
  'Unit that the request is about, as it was received or sorted; another one may answer it';
