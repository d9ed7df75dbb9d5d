INSERT INTO read_meta.active_slot VALUES ('report', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES ('report', 'report'), ('report', 'report_edit'), ('report', 'report_freeze');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE report (
      report_id text COLLATE "C" PRIMARY KEY,
      first_year text COLLATE "C" NOT NULL,
      last_year text COLLATE "C" NOT NULL,
      unit text COLLATE "C",
      language text NOT NULL,
      rules text NOT NULL,
      model text NOT NULL,
      sha256 text NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      drafted_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE report_edit (
      report_id text COLLATE "C" NOT NULL,
      event_position bigint NOT NULL,
      paragraph text COLLATE "C" NOT NULL,
      text text,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      PRIMARY KEY (report_id, event_position)
    );

    CREATE TABLE report_freeze (
      report_id text COLLATE "C" PRIMARY KEY,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      frozen_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('report', 'read_a');

CREATE VIEW board.report AS
SELECT
  r.report_id, r.first_year, r.last_year, r.unit, r.language, r.rules, r.model, r.sha256,
  CASE WHEN f.report_id IS NULL THEN 'DRAFT' ELSE 'FROZEN' END AS state,
  r.actor, r.role, r.channel, r.on_behalf_of, r.drafted_at, r.recorded_at, f.frozen_at,
  f.actor AS frozen_by, f.role AS frozen_as, r.event_id, r.event_position
FROM read_live.report AS r
LEFT JOIN read_live.report_freeze AS f ON f.report_id = r.report_id;
COMMENT ON VIEW board.report IS
  'Reports that were drafted, with all that they say; a frozen one never changes again';

CREATE VIEW board.report_edit AS
SELECT
  e.report_id, e.event_position, e.paragraph, e.text, e.actor, e.role, e.channel, e.on_behalf_of,
  e.at, e.recorded_at, e.event_id
FROM read_live.report_edit AS e;
COMMENT ON VIEW board.report_edit IS
  'Texts of paragraphs that people wrote, one row each time; the first text stands in the model';
