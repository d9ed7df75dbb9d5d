-- In whose name incidents were decided, and who sat on their panels.
INSERT INTO read_meta.model_table VALUES ('incident', 'incident_panel');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.incident ADD COLUMN decided_level text, ADD COLUMN decided_office text', slot);
    EXECUTE format(
      'CREATE TABLE %I.incident_panel (
        incident_id text COLLATE "C" NOT NULL,
        event_position bigint NOT NULL,
        seat integer NOT NULL,
        member text NOT NULL,
        unit text COLLATE "C" NOT NULL,
        PRIMARY KEY (incident_id, event_position, seat))',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'incident';
