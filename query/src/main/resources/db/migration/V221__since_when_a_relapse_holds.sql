-- A relapse is noticed later than it holds where the measures of the earlier case are recorded later.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.warning_step ADD COLUMN since timestamptz', slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'warning';

CREATE OR REPLACE VIEW board.warning_step AS
SELECT warning_id, event_position, what, colour, evidence, reason, recorded_at, event_id, since
FROM read_live.warning_step;
COMMENT ON COLUMN board.warning_step.since IS
  'Of a relapse: as of when the warning is worse; null otherwise, and for those from before this was kept';
