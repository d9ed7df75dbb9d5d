-- Weekly reports are sent to those who get them, each once.
INSERT INTO read_meta.model_table VALUES ('report', 'report_sending');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      $sql$
      CREATE TABLE %I.report_sending (
        report_id text COLLATE "C" PRIMARY KEY,
        actor text NOT NULL,
        role text NOT NULL,
        channel text NOT NULL,
        on_behalf_of text,
        sent_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL,
        event_position bigint NOT NULL
      )
      $sql$,
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'report';

CREATE OR REPLACE VIEW board.report AS
SELECT
  r.report_id, r.first_year, r.last_year, r.unit, r.language, r.rules, r.model, r.sha256,
  CASE WHEN f.report_id IS NULL THEN 'DRAFT' ELSE 'FROZEN' END AS state,
  r.actor, r.role, r.channel, r.on_behalf_of, r.drafted_at, r.recorded_at, f.frozen_at,
  f.actor AS frozen_by, f.role AS frozen_as, r.event_id, r.event_position, r.open_model,
  CASE WHEN p.step = 'PUBLISHED' THEN p.at END AS published_at,
  s.sent_at, s.actor AS sent_by
FROM read_live.report AS r
LEFT JOIN read_live.report_freeze AS f ON f.report_id = r.report_id
LEFT JOIN read_live.report_sending AS s ON s.report_id = r.report_id
LEFT JOIN LATERAL (
  SELECT l.step, l.at
  FROM read_live.report_publication AS l
  WHERE l.report_id = r.report_id
  ORDER BY l.event_position DESC LIMIT 1) AS p ON true;
COMMENT ON COLUMN board.report.sent_at IS
  'When it was sent to those who get it; null where it was not';
COMMENT ON COLUMN board.report.sent_by IS
  'Opaque id of the account that sent it';
