-- The value of a year, which is told months after its end, gets a number from now on; numbers given
-- before stay, whichever of the readers of warnings and of answers had come further.
ALTER TABLE read_meta.last_unnumbered ADD COLUMN value_position bigint NOT NULL DEFAULT 0;
UPDATE read_meta.last_unnumbered
SET value_position = greatest(
  (SELECT coalesce(max(s.event_position), 0) FROM read_live.warning_step AS s),
  (SELECT coalesce(max(r.event_position), 0) FROM read_live.warning_response AS r),
  (SELECT coalesce(max(t.event_position), 0) FROM read_live.warning_response_step AS t));
ALTER TABLE read_meta.last_unnumbered ALTER COLUMN value_position DROP DEFAULT;
COMMENT ON COLUMN read_meta.last_unnumbered.value_position IS
  'Up to here no value of history has a number';
