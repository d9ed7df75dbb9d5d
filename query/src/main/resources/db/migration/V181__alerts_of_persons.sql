-- People read schema board with SQL of their own. That a sealed request told somebody what became of
-- it says who filed it: whom a case concerns in person is left out there. Inboxes read all of it from
-- a schema that no reader of the boards may use.
CREATE SCHEMA inside;
COMMENT ON SCHEMA inside IS
  'What the software alone reads: views of schema board, with the rows that this leaves out';

DO $$
DECLARE
  shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['alert', 'alert_step'] LOOP
    EXECUTE format(
      'CREATE VIEW inside.%I AS %s', shown, pg_get_viewdef(format('board.%I', shown)::regclass));
  END LOOP;
END
$$;

CREATE OR REPLACE VIEW board.alert AS
SELECT * FROM inside.alert
WHERE role <> 'CONCERNED';
COMMENT ON VIEW board.alert IS
  'Alerts (预警通知): one row for each recipient and channel of something that happened to a case; '
  'none of those whom a case concerns in person';

CREATE OR REPLACE VIEW board.alert_step AS
SELECT s.*
FROM inside.alert_step AS s
JOIN read_live.alert AS a ON a.alert_id = s.alert_id
WHERE a.role <> 'CONCERNED';
COMMENT ON VIEW board.alert_step IS
  'What became of each alert of board.alert: suppressed, sent, delivered, failed, opened, '
  'acknowledged';
