-- What was owed long before it was told gets a number from now on; numbers given before stay.
CREATE TABLE read_meta.last_unnumbered (position bigint NOT NULL);
INSERT INTO read_meta.last_unnumbered
SELECT coalesce(max(event_position), 0) FROM read_live.warning_step;
