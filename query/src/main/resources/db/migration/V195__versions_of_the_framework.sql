INSERT INTO read_meta.model_table
VALUES ('register', 'framework_cell'), ('register', 'framework_task');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.framework_cell (
        version smallint NOT NULL,
        system text COLLATE "C" NOT NULL,
        level text COLLATE "C" NOT NULL,
        units text[] NOT NULL,
        before text[] NOT NULL,
        reason text NOT NULL,
        actor text NOT NULL,
        role text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL,
        event_position bigint NOT NULL,
        PRIMARY KEY (version, system, level))',
      slot);
    EXECUTE format(
      'CREATE TABLE %I.framework_task (
        version smallint NOT NULL,
        point text COLLATE "C" NOT NULL,
        task text NOT NULL,
        lead text NOT NULL,
        task_before text NOT NULL,
        lead_before text NOT NULL,
        reason text NOT NULL,
        actor text NOT NULL,
        role text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL,
        event_position bigint NOT NULL,
        PRIMARY KEY (version, point))',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

CREATE VIEW board.framework_cell AS
SELECT
  version, system, level, units, before, reason, actor, role, at, recorded_at, event_id,
  event_position
FROM read_live.framework_cell;
COMMENT ON VIEW board.framework_cell IS
  'Where a college put other departments than shipped at the crossings of systems and levels';

CREATE VIEW board.framework_task AS
SELECT
  version, point, task, lead, task_before, lead_before, reason, actor, role, at, recorded_at,
  event_id, event_position
FROM read_live.framework_task;
COMMENT ON VIEW board.framework_task IS
  'Tasks under the points of diagnosis, and who leads them, as a college changed what is shipped';
