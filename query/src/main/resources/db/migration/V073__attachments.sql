INSERT INTO read_meta.active_slot VALUES ('attachment', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES ('attachment', 'attachment'), ('attachment', 'attachment_removal');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE attachment (
      attachment_id text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      case_id text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      form text NOT NULL,
      name text NOT NULL,
      media_type text,
      size bigint,
      sha256 text,
      link text,
      dated date,
      note text,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      attached_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX attachment_case ON attachment (kind, case_id);

    CREATE TABLE attachment_removal (
      attachment_id text COLLATE "C" PRIMARY KEY,
      reason text NOT NULL,
      actor text NOT NULL,
      role text NOT NULL,
      channel text NOT NULL,
      on_behalf_of text,
      removed_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('attachment', 'read_a');

CREATE VIEW board.attachment AS
SELECT
  a.attachment_id, a.kind, a.case_id, a.unit, a.form, a.name, a.media_type, a.size, a.sha256,
  a.link, a.dated, a.note, a.actor, a.role, a.channel, a.on_behalf_of, a.attached_at,
  a.recorded_at, r.removed_at, r.reason AS removal_reason, r.actor AS removed_by,
  r.role AS removed_as, r.channel AS removed_through, a.event_id, a.event_position
FROM read_live.attachment AS a
LEFT JOIN read_live.attachment_removal AS r ON r.attachment_id = a.attachment_id;
COMMENT ON VIEW board.attachment IS
  'Evidence (佐证材料) attached to cases, what was removed included; contents stand elsewhere';
