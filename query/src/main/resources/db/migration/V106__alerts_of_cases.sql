-- Alerts of cases that have no colour, and of sealed ones, of which nobody but the receivers knows.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      $sql$
      ALTER TABLE %I.alert
        ALTER COLUMN colour DROP NOT NULL,
        ADD COLUMN awaited text,
        ADD COLUMN sealed boolean NOT NULL DEFAULT false
      $sql$,
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'alert';

CREATE OR REPLACE VIEW board.alert AS
SELECT
  a.alert_id, a.notice_id, a.case_kind, a.case_id, a.number, a.what, a.colour, a.unit,
  u.name AS unit_name, u.kind AS unit_kind, a.unit_path, a.subject, c.name AS subject_name,
  c.name_en AS subject_name_en, a.answer_by, a.link, a.happened_at, a.channel, a.recipient,
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
  a.awaited, a.sealed
FROM read_live.alert AS a
LEFT JOIN read_live.unit AS u ON u.unit = a.unit
LEFT JOIN read_live.control_point AS c ON c.control_point = a.subject
LEFT JOIN LATERAL (
  SELECT bool_or(s.step = 'opened') AS opened, bool_or(s.step = 'acknowledged') AS acknowledged
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
COMMENT ON COLUMN board.alert.colour IS
  'Colour of the case; null where it has none, as only warnings have';
COMMENT ON COLUMN board.alert.awaited IS
  'What is to be done by answer_by, as the key of its limit; null where it is not known';
COMMENT ON COLUMN board.alert.sealed IS
  'The case is sealed: the pages show the alert to its recipient alone, and no unit but the body';
