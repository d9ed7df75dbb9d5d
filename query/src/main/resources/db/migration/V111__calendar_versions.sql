INSERT INTO read_meta.model_table
VALUES
  ('reference', 'calendar_break'),
  ('reference', 'calendar_version');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE calendar_break (
      root text COLLATE "C" NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL,
      name text NOT NULL,
      stands_still boolean NOT NULL,
      withdrawn boolean NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (root, first_day)
    );

    CREATE TABLE calendar_version (
      root text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      reason text NOT NULL,
      actor text NOT NULL,
      revision jsonb NOT NULL,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (root, version)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END $$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'reference';

CREATE VIEW board.calendar_break AS
SELECT root, first_day, last_day, name, stands_still
FROM read_live.calendar_break
WHERE NOT withdrawn;
COMMENT ON VIEW board.calendar_break IS 'Breaks that the college named, and whether limits stand still in them';

CREATE VIEW board.calendar_version AS
SELECT root, version, reason, actor, revision, at, recorded_at
FROM read_live.calendar_version;
COMMENT ON VIEW board.calendar_version IS 'Versions of the academic calendar: who changed what, when and why';
