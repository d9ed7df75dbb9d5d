-- What was said under a key that is destroyed reads as nothing.
DO $$
DECLARE
  slot text;
  held text[];
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    FOREACH held SLICE 1 IN ARRAY ARRAY[
      ['attachment', 'name'],
      ['attachment_removal', 'reason'],
      ['check_finding', 'finding'],
      ['contingency_drill', 'note'],
      ['contingency_activation', 'reason']
    ] LOOP
      EXECUTE format('ALTER TABLE %I.%I ALTER COLUMN %I DROP NOT NULL', slot, held[1], held[2]);
    END LOOP;
  END LOOP;
END
$$;
