-- Whoever judges an answer, and confirms or looks again at a red case that is over, owes that: its
-- lateness is none of the department whose case it is.
CREATE FUNCTION board.judging_unit(responsible text, unit_path text[]) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN responsible IS NULL OR responsible IS NOT DISTINCT FROM o.office THEN unit_path[1]
    ELSE coalesce(o.office, unit_path[1])
  END
  FROM (SELECT board.quality_office()) AS o (office)
$$;
COMMENT ON FUNCTION board.judging_unit(text, text[]) IS
  'Unit that owes the judgement of an answer, by who owes the answer and the path of its unit: the '
  'quality office, or the college, whose leaders judge what the quality office answers itself';

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.warning_response_step ADD COLUMN of_the_judge boolean NOT NULL DEFAULT false',
      slot);
    EXECUTE format(
      $sql$
      UPDATE %1$I.warning_response_step AS s SET of_the_judge = true
      WHERE s.due_at IS NOT NULL AND s.step IN (
        'response-submitted', 'verification-awaited', 'confirmation-awaited', 'closure-confirmed',
        'closure-not-confirmed', 'rechecked-fails')
      $sql$,
      slot);
    EXECUTE format(
      $sql$
      UPDATE %1$I.warning_response_step AS s SET of_the_judge = true
      WHERE s.step IN ('supervision-half', 'supervision-overdue') AND (
        SELECT a.of_the_judge
        FROM %1$I.warning_response_step AS a
        WHERE a.warning_id = s.warning_id AND a.event_position < s.event_position
          AND a.due_at IS NOT NULL
        ORDER BY a.event_position DESC
        LIMIT 1)
      $sql$,
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'response';

CREATE OR REPLACE VIEW board.warning_response_step AS
SELECT
  s.warning_id, s.event_position, s.step, s.at, s.recorded_at, s.actor, s.role, s.channel,
  s.on_behalf_of, s.note, s.due_at, s.event_id, s.of_the_judge
FROM read_live.warning_response_step AS s;
COMMENT ON COLUMN board.warning_response_step.of_the_judge IS
  'Whether what is due since then, or is late, is owed by whoever judges the answer';
