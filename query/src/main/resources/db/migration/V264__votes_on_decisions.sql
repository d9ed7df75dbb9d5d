-- How many took part where a committee decided an incident, and how they voted.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.incident ADD COLUMN decided_members integer,'
        ' ADD COLUMN decided_present integer, ADD COLUMN decided_in_favour integer',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'incident';
