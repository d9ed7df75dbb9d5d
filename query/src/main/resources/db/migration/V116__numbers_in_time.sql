-- While a college's history is told and nobody has acted yet, numbers follow the time of the cases.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.warning_response ADD COLUMN raised_at timestamptz', slot);
    EXECUTE format(
      $sql$
      UPDATE %I.warning_response AS r
      SET raised_at = w.raised_at
      FROM read_live.warning AS w
      WHERE w.id = r.warning_id AND r.number IS NOT NULL
      $sql$,
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'response';
