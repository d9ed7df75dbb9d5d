-- What is attached to a part of a sealed case says as much of it as what is attached to the case.
CREATE OR REPLACE VIEW board.attachment AS
SELECT a.*
FROM inside.attachment AS a
WHERE CASE a.kind
  WHEN 'COMPLAINT' THEN
    EXISTS (SELECT FROM board.complaint AS c WHERE c.complaint_id = a.case_id)
  WHEN 'INCIDENT' THEN
    EXISTS (SELECT FROM board.incident AS i WHERE i.incident_id = a.case_id AND NOT i.sealed)
  WHEN 'INCIDENT_MEASURE' THEN
    EXISTS (
      SELECT FROM board.incident AS i
      WHERE i.incident_id = regexp_replace(a.case_id, '~[^~]*$', '') AND NOT i.sealed)
  WHEN 'PLAN_ACTIVATION' THEN
    EXISTS (
      SELECT
      FROM board.contingency_activation AS v
      LEFT JOIN board.incident AS i ON i.incident_id = v.incident_id
      WHERE v.plan_id || '~' || v.activation_id = a.case_id
        AND NOT coalesce(i.sealed, v.incident_id IS NOT NULL))
  ELSE true
END;
COMMENT ON VIEW board.attachment IS
  'Evidence (佐证材料) attached to cases that are not sealed, what was removed included; contents '
  'stand elsewhere';
