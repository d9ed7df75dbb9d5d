-- What nobody has decided on is no incident yet (事件), and an error (差错) is none at all: neither
-- is called or numbered as one.
CREATE FUNCTION board.incident_called(severity text, appeal text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN severity IS NULL OR appeal = 'REVOKED' THEN 'UNDECIDED'
    WHEN severity = 'LAPSE' THEN 'LAPSE'
    ELSE 'INCIDENT'
  END
$$;
COMMENT ON FUNCTION board.incident_called(text, text) IS
  'UNDECIDED (待认定), LAPSE (教学差错) or INCIDENT (质量事故), by the grade that holds and the appeal';

CREATE FUNCTION board.incident_number(year integer, number integer, called text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE called WHEN 'UNDECIDED' THEN '事件' WHEN 'LAPSE' THEN '差错' ELSE '事故' END
    || '〔' || year || '〕' || lpad(number::text, greatest(4, length(number::text)), '0') || '号'
$$;
COMMENT ON FUNCTION board.incident_number(integer, integer, text) IS
  'Number of a case as people write it, by what it is called';

CREATE OR REPLACE VIEW board.incident AS
SELECT
  i.incident_id, i.number_year, i.number, i.state,
  i.state NOT IN ('REJECTED', 'LAPSE', 'CLOSED') AS open,
  i.source, i.source_id, i.unit, u.name AS unit_name, i.unit_path, i.category, i.category_name,
  i.category_group, i.body, coalesce(i.sealed, false) AS sealed, i.occurred_at, i.occurred_on,
  i.school_year, i.term, i.place, i.clause, i.quantity, coalesce(i.aggravated, false) AS aggravated,
  i.rule_book, i.proposed, i.first_severity, i.severity, i.appeal, i.affected, i.consequences,
  i.document, coalesce(i.late, false) AS late,
  coalesce(i.taken_over, false) AS taken_over, i.reported_at, i.decided_at, i.closed_at,
  i.due_step, i.due_at, i.overdue, i.deciding_event, i.event_position,
  coalesce(
    i.post,
    CASE WHEN t.unit IS NOT NULL THEN 'TEACHER' END) AS post,
  board.incident_called(i.severity, i.appeal) AS called,
  board.incident_number(i.number_year, i.number, board.incident_called(i.severity, i.appeal))
    AS number_text
FROM read_live.incident AS i
LEFT JOIN read_live.unit AS u ON u.unit = i.unit
LEFT JOIN read_live.unit AS t ON t.unit = i.person AND t.kind = 'TEACHER';
COMMENT ON COLUMN board.incident.called IS
  'UNDECIDED, LAPSE or INCIDENT';
COMMENT ON COLUMN board.incident.number_text IS
  'Number as people write it: 事件〔2026〕0037号, and 差错 or 事故 in place of 事件 once it is decided';

CREATE OR REPLACE VIEW board.alert AS
SELECT
  a.alert_id, a.notice_id, a.case_kind, a.case_id,
  coalesce(
    '预警〔' || w.number_year || '〕'
      || lpad(w.number::text, greatest(4, length(w.number::text)), '0') || '号',
    board.incident_number(i.number_year, i.number, board.incident_called(i.severity, i.appeal)),
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
    false) AS moot,
  CASE WHEN a.case_kind = 'INCIDENT' THEN board.incident_called(i.severity, i.appeal) END AS called
FROM read_live.alert AS a
LEFT JOIN read_live.unit AS u ON u.unit = a.unit
LEFT JOIN read_live.control_point AS c ON c.control_point = a.subject
LEFT JOIN board.occurrence_rule AS o ON o.code = a.subject
LEFT JOIN read_live.warning_response AS w
  ON a.case_kind = 'WARNING' AND w.warning_id = a.case_id
LEFT JOIN read_live.incident AS i
  ON a.case_kind = 'INCIDENT' AND i.incident_id = a.case_id
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
COMMENT ON COLUMN board.alert.called IS
  'what the case of an incident is called: UNDECIDED, LAPSE or INCIDENT; null of other cases';
