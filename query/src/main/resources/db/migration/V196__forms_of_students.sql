INSERT INTO read_meta.model_table
VALUES ('diagnosis', 'student_form_text'), ('diagnosis', 'student_form_turn');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.student_form_text (
        form_id text COLLATE "C" NOT NULL,
        event_position bigint NOT NULL,
        student text COLLATE "C" NOT NULL,
        class_group text COLLATE "C" NOT NULL,
        cycle text NOT NULL,
        texts jsonb NOT NULL,
        cited jsonb NOT NULL,
        written_at timestamptz NOT NULL,
        event_id text NOT NULL,
        PRIMARY KEY (form_id, event_position))',
      slot);
    EXECUTE format(
      'CREATE TABLE %I.student_form_turn (
        form_id text COLLATE "C" NOT NULL,
        event_position bigint NOT NULL,
        state text NOT NULL,
        reason text,
        at timestamptz NOT NULL,
        event_id text NOT NULL,
        PRIMARY KEY (form_id, event_position))',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'diagnosis';

CREATE VIEW board.student_form_count AS
SELECT
  f.class_group, f.cycle,
  nullif(greatest(count(*) FILTER (WHERE t.state = 'HANDED_IN'), 4), 4) AS handed_in
FROM (
  SELECT DISTINCT ON (w.form_id) w.form_id, w.class_group, w.cycle
  FROM read_live.student_form_text AS w
  ORDER BY w.form_id, w.event_position DESC) AS f
LEFT JOIN LATERAL (
  SELECT k.state FROM read_live.student_form_turn AS k
  WHERE k.form_id = f.form_id
  ORDER BY k.event_position DESC
  LIMIT 1) AS t ON true
GROUP BY f.class_group, f.cycle;
COMMENT ON VIEW board.student_form_count IS
  'How many students of a class handed in what they wrote of themselves; none where under five';
