-- What was done about an incident stands at the incident, also where a warning tells of it.
CREATE VIEW inside.incident_measure AS
SELECT
  s.incident_id,
  row_number() OVER (PARTITION BY s.incident_id ORDER BY s.event_position) AS number,
  s.note AS text, s.at AS planned_at
FROM read_live.incident_step AS s
WHERE s.step = 'measure-planned';
COMMENT ON VIEW inside.incident_measure IS
  'Measures that were planned after incidents, in their order, sealed ones included';

CREATE VIEW board.warning_incident AS
SELECT
  w.id AS warning_id, i.incident_id, i.school_year,
  w.evidence -> 'occurrence' ->> 'rule' <> 'ACCUMULATION'
    AND i.state NOT IN ('REJECTED', 'LAPSE', 'REVOKED', 'VERIFIED', 'CLOSED') AS takes_measures,
  CASE WHEN i.counts THEN coalesce(m.planned, 0) ELSE 0 END AS measures,
  CASE WHEN i.counts THEN m.planned_at END AS planned_at,
  CASE
    WHEN m.planned IS NULL OR i.counts IS NOT TRUE THEN NULL
    WHEN i.state IN ('VERIFIED', 'CLOSED') THEN 'VERIFIED'
    WHEN i.state = 'RECTIFIED' THEN 'SUBMITTED'
    ELSE 'PLANNED'
  END AS standing
FROM read_live.warning AS w
JOIN (
  SELECT n.incident_id, n.school_year, n.state,
    NOT coalesce(n.sealed, false) AND n.severity <> 'LAPSE' AND n.appeal IS DISTINCT FROM 'REVOKED'
      AS counts
  FROM read_live.incident AS n) AS i
  ON i.incident_id = w.evidence -> 'occurrence' ->> 'caseId'
LEFT JOIN LATERAL (
  SELECT count(*) AS planned, min(s.at) AS planned_at
  FROM read_live.incident_step AS s
  WHERE s.incident_id = i.incident_id AND s.step = 'measure-planned'
  HAVING count(*) > 0) AS m ON true
WHERE w.evidence -> 'occurrence' ->> 'rule' IN ('INCIDENT', 'CASUALTY', 'ACCUMULATION');
COMMENT ON VIEW board.warning_incident IS
  'Warnings about one incident, with the measures that were planned there: these are those of the '
  'warning';
