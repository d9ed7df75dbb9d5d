-- Names of files, unit and hash say what a sealed case is about: its evidence is read by the software
-- alone. What is not known yet is not shown either.
DO $$
BEGIN
  EXECUTE 'CREATE VIEW inside.attachment AS ' || pg_get_viewdef('board.attachment'::regclass);
END
$$;

CREATE OR REPLACE VIEW board.attachment AS
SELECT a.*
FROM inside.attachment AS a
WHERE CASE a.kind
  WHEN 'COMPLAINT' THEN
    EXISTS (SELECT FROM board.complaint AS c WHERE c.complaint_id = a.case_id)
  WHEN 'INCIDENT' THEN
    EXISTS (SELECT FROM board.incident AS i WHERE i.incident_id = a.case_id AND NOT i.sealed)
  ELSE true
END;
COMMENT ON VIEW board.attachment IS
  'Evidence (佐证材料) attached to cases that are not sealed, what was removed included; contents '
  'stand elsewhere';
