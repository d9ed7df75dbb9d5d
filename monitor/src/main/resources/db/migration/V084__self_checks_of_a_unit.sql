-- One warning tells of all self-checks that a unit owes: the latest of those that are open goes on.
INSERT INTO watch.occurrence (kind, key, state, ends_at, position)
SELECT DISTINCT ON (o.unit)
  'UNCHECKED', o.unit,
  jsonb_build_object(
    'owed', jsonb_agg(o.key) OVER (PARTITION BY o.unit),
    'wanted', jsonb_set(o.state -> 'wanted', '{calm}', 'false'),
    'told', o.state -> 'told'),
  NULL, max(o.position) OVER (PARTITION BY o.unit)
FROM (
  SELECT w.key, w.state, w.position, w.state #>> '{wanted,place,unit}' AS unit
  FROM watch.occurrence AS w
  WHERE w.kind = 'SELF_CHECK' AND w.state #>> '{told,state}' = 'OPEN') AS o
ORDER BY o.unit, (o.state #>> '{wanted,at}') DESC, o.key;

UPDATE watch.occurrence
SET state = jsonb_build_object('unit', state #>> '{wanted,place,unit}')
WHERE kind = 'SELF_CHECK';

UPDATE watch.occurrence
SET state = jsonb_set(state, '{wanted,calm}', 'false')
WHERE kind = 'PLAN';
