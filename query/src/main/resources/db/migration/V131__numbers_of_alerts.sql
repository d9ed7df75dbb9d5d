-- A warning is told of before it has its number: what people read later says it all the same. Who
-- signs on the page of the case has signed what told of it.
CREATE OR REPLACE VIEW board.alert AS
SELECT
  a.alert_id, a.notice_id, a.case_kind, a.case_id,
  coalesce(
    '预警〔' || w.number_year || '〕'
      || lpad(w.number::text, greatest(4, length(w.number::text)), '0') || '号',
    a.number) AS number,
  a.what, a.colour, a.unit,
  u.name AS unit_name, u.kind AS unit_kind, a.unit_path, a.subject,
  coalesce(c.name, o.name) AS subject_name, coalesce(c.name_en, o.name_en) AS subject_name_en, a.answer_by, a.link, a.happened_at, a.channel, a.recipient,
  a.role, a.must_acknowledge, a.created_at, a.event_position,
  CASE
    WHEN s.acknowledged THEN 'ACKNOWLEDGED'
    WHEN l.step = 'failed' AND l.until IS NULL THEN 'FAILED'
    WHEN l.step = 'suppressed'
      AND l.reason NOT IN ('DIGEST', 'QUIET_HOURS', 'RATE_LIMIT') THEN 'SUPPRESSED'
    WHEN l.step = 'delivered' OR a.channel = 'INBOX' THEN 'DELIVERED'
    WHEN l.step = 'sent' THEN 'SENT'
    ELSE 'WAITING'
  END AS state,
  CASE WHEN l.step IN ('suppressed', 'failed') THEN l.until END AS waits_until,
  coalesce(s.opened OR s.acknowledged, false) AS opened,
  a.awaited, a.sealed,
  coalesce(
    w.over OR a.colour <> 'RED' AND a.awaited LIKE 'warning.answer.%'
      AND w.awaited IS DISTINCT FROM a.awaited,
    false) AS moot
FROM read_live.alert AS a
LEFT JOIN read_live.unit AS u ON u.unit = a.unit
LEFT JOIN read_live.control_point AS c ON c.control_point = a.subject
LEFT JOIN board.occurrence_rule AS o ON o.code = a.subject
LEFT JOIN read_live.warning_response AS w
  ON a.case_kind = 'WARNING' AND w.warning_id = a.case_id
LEFT JOIN LATERAL (
  SELECT
    bool_or(s.step = 'opened') AS opened,
    coalesce(bool_or(s.step = 'acknowledged'), false)
      OR a.case_kind = 'WARNING' AND EXISTS (
        SELECT FROM read_live.warning_response_step AS r
        WHERE r.warning_id = a.case_id AND r.actor = a.recipient
          AND r.step IN ('acknowledged', 'signed') AND r.event_position > a.event_position
      ) AS acknowledged
  FROM read_live.alert_step AS s
  WHERE s.alert_id = a.alert_id
) AS s ON true
LEFT JOIN LATERAL (
  SELECT s.step, s.reason, s.until
  FROM read_live.alert_step AS s
  WHERE s.alert_id = a.alert_id AND s.step NOT IN ('opened', 'acknowledged')
  ORDER BY s.event_position DESC
  LIMIT 1
) AS l ON true;
COMMENT ON COLUMN board.alert.moot IS
  'whether the case has gone on, so that nothing is to be done about the alert';
COMMENT ON COLUMN board.alert.number IS
  'Number of the case as people write it; null where it has none';
