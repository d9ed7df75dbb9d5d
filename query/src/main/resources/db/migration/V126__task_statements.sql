INSERT INTO read_meta.model_table
VALUES ('register', 'task_statement');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.task_statement (
        task text COLLATE "C" NOT NULL,
        event_position bigint NOT NULL,
        state text NOT NULL,
        text text NOT NULL,
        actor text NOT NULL,
        role text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL,
        PRIMARY KEY (task, event_position))',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

CREATE VIEW board.task_statement AS
SELECT task, state, text, actor, role, at, recorded_at, event_id, event_position
FROM read_live.task_statement;
COMMENT ON VIEW board.task_statement IS
  'What people said how far the tasks under the points of diagnosis are, in order';
