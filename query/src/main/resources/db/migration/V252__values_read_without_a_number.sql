-- A value of history that was skipped leaves no trace in the tables: how far the reader of answers
-- had come when values had no numbers its token tells, wherever the events are kept. What was given
-- a number since then keeps it.
DO $$
DECLARE
  told bigint := 0;
BEGIN
  IF to_regclass('eventstore.token_entry') IS NOT NULL THEN
    EXECUTE $tokens$
      SELECT coalesce(max(CAST(found[1] AS bigint)), 0)
      FROM eventstore.token_entry AS t,
        regexp_matches(convert_from(t.token, 'UTF8'), '"globalIndex":([0-9]+)', 'g') AS found
      WHERE t.processor_name = 'query.response'
      $tokens$ INTO told;
  END IF;
  UPDATE read_meta.last_unnumbered
  SET value_position = greatest(value_position, least(told, (
    SELECT min(s.event_position) - 1
    FROM read_live.warning AS w
    JOIN read_live.warning_response AS r ON r.warning_id = w.id AND r.number IS NOT NULL
    JOIN read_live.warning_step AS s ON s.warning_id = w.id
    WHERE w.historical AND w.evidence ->> 'occurrence' IS NULL)));
END $$;
