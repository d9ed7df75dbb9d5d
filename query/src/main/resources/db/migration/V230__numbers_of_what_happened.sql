-- Whatever happened long before it was told gets a number from now on as well, not only what is
-- owed until it is done; numbers given before stay.
ALTER TABLE read_meta.last_unnumbered ADD COLUMN event_position bigint NOT NULL DEFAULT 0;
UPDATE read_meta.last_unnumbered
SET event_position = (SELECT coalesce(max(s.event_position), 0) FROM read_live.warning_step AS s);
ALTER TABLE read_meta.last_unnumbered ALTER COLUMN event_position DROP DEFAULT;
COMMENT ON COLUMN read_meta.last_unnumbered.position IS
  'Up to here nothing of history has a number';
COMMENT ON COLUMN read_meta.last_unnumbered.event_position IS
  'Up to here nothing of history has a number but what is owed until it is done';
