-- The value of a year, which is told months after its end, gets a number from now on; numbers given
-- before stay, and what the readers had still to read stays without one, as a rebuild cannot know
-- which of them had come further. Axon Server keeps events elsewhere: there the readers tell it.
ALTER TABLE read_meta.last_unnumbered ADD COLUMN value_position bigint NOT NULL DEFAULT 0;
DO $$
DECLARE
  head bigint := 0;
BEGIN
  IF to_regclass('eventstore.domain_event') IS NOT NULL THEN
    EXECUTE 'SELECT coalesce(max(global_index), 0) FROM eventstore.domain_event' INTO head;
  END IF;
  UPDATE read_meta.last_unnumbered
  SET value_position = greatest(
    head,
    (SELECT coalesce(max(s.event_position), 0) FROM read_live.warning_step AS s),
    (SELECT coalesce(max(r.event_position), 0) FROM read_live.warning_response AS r),
    (SELECT coalesce(max(t.event_position), 0) FROM read_live.warning_response_step AS t));
END $$;
ALTER TABLE read_meta.last_unnumbered ALTER COLUMN value_position DROP DEFAULT;
COMMENT ON COLUMN read_meta.last_unnumbered.value_position IS
  'Up to here no value of history has a number';
