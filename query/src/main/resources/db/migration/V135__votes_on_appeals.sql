-- How many took part in deciding on an appeal, and how they voted.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.incident ADD COLUMN appeal_members integer,'
        ' ADD COLUMN appeal_present integer, ADD COLUMN appeal_in_favour integer',
      slot);
  END LOOP;
END
$$;
