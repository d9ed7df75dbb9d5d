-- Frozen reports that everybody may see, in the form for outsiders that was kept with the draft.
INSERT INTO read_meta.model_table VALUES ('report', 'report_publication');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format('ALTER TABLE %I.report ADD COLUMN open_model text', slot);
    EXECUTE format(
      $sql$
      CREATE TABLE %I.report_publication (
        report_id text COLLATE "C" NOT NULL,
        event_position bigint NOT NULL,
        step text NOT NULL,
        paragraphs text[] NOT NULL,
        reason text,
        actor text NOT NULL,
        role text NOT NULL,
        channel text NOT NULL,
        on_behalf_of text,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL,
        PRIMARY KEY (report_id, event_position)
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
  CASE WHEN p.step = 'PUBLISHED' THEN p.at END AS published_at
FROM read_live.report AS r
LEFT JOIN read_live.report_freeze AS f ON f.report_id = r.report_id
LEFT JOIN LATERAL (
  SELECT l.step, l.at
  FROM read_live.report_publication AS l
  WHERE l.report_id = r.report_id
  ORDER BY l.event_position DESC LIMIT 1) AS p ON true;
COMMENT ON COLUMN board.report.open_model IS
  'The report for outsiders as JSON, of the same facts: no counts under five, no single cases; null where it has no such form';
COMMENT ON COLUMN board.report.published_at IS
  'Since when everybody may see it; null where only the college does';

CREATE VIEW board.report_publication AS
SELECT
  p.report_id, p.event_position, p.step, p.paragraphs, p.reason, p.actor, p.role, p.channel,
  p.on_behalf_of, p.at, p.recorded_at, p.event_id
FROM read_live.report_publication AS p;
COMMENT ON VIEW board.report_publication IS
  'When frozen reports were published and withdrawn, one row each time';
