-- Who was told of what, over which channel, and what was held back.
INSERT INTO read_meta.active_slot VALUES ('alert', 'read_a', -1);
INSERT INTO read_meta.model_table VALUES ('alert', 'alert'), ('alert', 'alert_step');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE alert (
      alert_id text COLLATE "C" PRIMARY KEY,
      notice_id text COLLATE "C" NOT NULL,
      case_kind text NOT NULL,
      case_id text COLLATE "C" NOT NULL,
      number text,
      what text NOT NULL,
      colour text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      unit_path text[] NOT NULL,
      subject text COLLATE "C",
      answer_by timestamptz,
      link text NOT NULL,
      happened_at timestamptz NOT NULL,
      channel text NOT NULL,
      recipient text COLLATE "C" NOT NULL,
      role text NOT NULL,
      must_acknowledge boolean NOT NULL,
      created_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX alert_case ON alert (case_id);
    CREATE INDEX alert_recipient ON alert (recipient, happened_at DESC);
    CREATE INDEX alert_happened ON alert (happened_at DESC, event_position DESC);

    CREATE TABLE alert_step (
      alert_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      step text NOT NULL,
      at timestamptz NOT NULL,
      actor text,
      role text,
      channel text,
      on_behalf_of text,
      message_id text,
      reason text,
      detail text,
      until timestamptz,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (alert_id, event_position)
    );
    CREATE INDEX alert_step_held ON alert_step (recorded_at DESC) WHERE step = 'suppressed';
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('alert', 'read_a');

CREATE VIEW board.alert AS
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
  coalesce(s.opened OR s.acknowledged, false) AS opened
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
COMMENT ON VIEW board.alert IS
  'Alerts (预警通知): one row for each recipient and channel of something that happened to a case';
COMMENT ON COLUMN board.alert.state IS
  'WAITING, SENT, DELIVERED, FAILED, SUPPRESSED or ACKNOWLEDGED';
COMMENT ON COLUMN board.alert.recipient IS
  'Opaque id of an account; of a group the id of its unit; role: and a role where nobody was found';

CREATE VIEW board.alert_step AS
SELECT
  alert_id, event_position, step, at, actor, role, channel, on_behalf_of, message_id, reason,
  detail, until, recorded_at
FROM read_live.alert_step;
COMMENT ON VIEW board.alert_step IS
  'What became of each alert: suppressed, sent, delivered, failed, opened, acknowledged';
COMMENT ON COLUMN board.alert_step.reason IS
  'Why it was held back, or the code with which the channel refused it';
COMMENT ON COLUMN board.alert_step.until IS
  'When it is looked at again, or when the silence ends; null where it is for good';
