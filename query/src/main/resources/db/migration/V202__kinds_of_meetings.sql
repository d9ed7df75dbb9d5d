-- What a quality meeting is about; those from before are about what was open.
ALTER TABLE read_a.meeting ADD COLUMN kind text;
ALTER TABLE read_b.meeting ADD COLUMN kind text;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'register';

CREATE OR REPLACE VIEW board.meeting AS
SELECT
  m.meeting_id, m.unit, m.title, m.held_at, m.agenda, n.minutes, n.written_at, d.decisions,
  d.open_decisions, m.recorded_at, m.event_id, m.event_position,
  coalesce(m.kind, 'QUALITY') AS kind
FROM read_live.meeting AS m
LEFT JOIN read_live.meeting_minutes AS n ON n.meeting_id = m.meeting_id
CROSS JOIN LATERAL (
  SELECT
    count(*) AS decisions,
    count(*) FILTER (
      WHERE coalesce(b.state, 'ASSIGNED') NOT IN ('CLOSED', 'WITHDRAWN')) AS open_decisions
  FROM read_live.meeting_decision AS k
  LEFT JOIN board.matter AS b ON b.matter_id = k.matter_id
  WHERE k.meeting_id = m.meeting_id) AS d;
COMMENT ON COLUMN board.meeting.kind IS
  'QUALITY (质量分析例会) or SAFETY (安全专题研讨)';
