-- What is said of an activation says what its incident is about, and goes with it.
CREATE OR REPLACE VIEW board.contingency_activation AS
SELECT
  a.plan_id, a.activation_id, a.incident_id, a.version,
  CASE WHEN NOT EXISTS (
    SELECT FROM board.incident AS i WHERE i.incident_id = a.incident_id AND i.sealed)
  THEN a.reason END AS reason,
  a.activated_at, e.ended_at, a.event_position
FROM read_live.contingency_activation AS a
LEFT JOIN LATERAL (
  SELECT min(s.at) AS ended_at
  FROM read_live.check_step AS s
  WHERE s.case_id = a.plan_id AND s.step = 'end-activation'
    AND s.event_position > a.event_position) AS e ON true;
COMMENT ON COLUMN board.contingency_activation.reason IS
  'Why; null where it was for a sealed incident';

CREATE OR REPLACE VIEW board.check_step AS
SELECT
  s.kind, s.case_id, s.step, s.at, s.recorded_at, s.actor, s.role, s.channel, s.on_behalf_of,
  CASE WHEN s.step NOT IN ('activate', 'take-measure', 'end-activation') OR NOT EXISTS (
    SELECT
    FROM read_live.contingency_activation AS a
    JOIN board.incident AS i ON i.incident_id = a.incident_id AND i.sealed
    WHERE a.plan_id = s.case_id AND a.event_position <= s.event_position
      AND NOT EXISTS (
        SELECT
        FROM read_live.check_step AS e
        WHERE e.case_id = a.plan_id AND e.step = 'end-activation'
          AND e.event_position > a.event_position AND e.event_position < s.event_position))
  THEN s.note END AS note,
  s.due_step, s.due_at, s.event_id, s.event_position
FROM read_live.check_step AS s;
COMMENT ON COLUMN board.check_step.note IS
  'What was said of it; null while a plan was active for a sealed incident';
