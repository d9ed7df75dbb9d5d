-- Measures have numbers of their own (整改〔2026〕0012号), in the order in which they were planned.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.warning_measure ADD COLUMN number_year integer, ADD COLUMN number integer',
      slot);
    -- A measure that was carried out carries the position of that; the history has that of its plan.
    EXECUTE format(
      $sql$
      UPDATE %1$I.warning_measure AS m
      SET number_year = n.year, number = n.number
      FROM (
        SELECT
          p.warning_id, p.measure_id, p.year,
          row_number() OVER (PARTITION BY p.year ORDER BY p.position, p.measure_id) AS number
        FROM (
          SELECT
            o.warning_id, o.measure_id, coalesce(s.event_position, o.event_position) AS position,
            extract(year FROM o.planned_at AT TIME ZONE c.zone)::integer AS year
          FROM (
            SELECT
              k.*,
              row_number() OVER (
                PARTITION BY k.warning_id, k.text, k.planned_at ORDER BY k.measure_id) AS place
            FROM %1$I.warning_measure AS k
            WHERE k.kind = 'PLAN') AS o
          CROSS JOIN read_meta.college AS c
          LEFT JOIN (
            SELECT
              h.*,
              row_number() OVER (
                PARTITION BY h.warning_id, h.note, h.at ORDER BY h.event_position) AS place
            FROM %1$I.warning_response_step AS h
            WHERE h.step = 'measure-planned') AS s
            ON s.warning_id = o.warning_id AND s.note = o.text AND s.at = o.planned_at
            AND s.place = o.place) AS p) AS n
      WHERE m.warning_id = n.warning_id AND m.measure_id = n.measure_id
      $sql$,
      slot);
    EXECUTE format(
      'CREATE UNIQUE INDEX warning_measure_number ON %I.warning_measure (number_year, number)',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'response';

CREATE OR REPLACE VIEW board.warning_measure AS
SELECT
  m.warning_id, m.measure_id, m.kind, m.text, m.person, m.person_name, m.unit,
  u.name AS unit_name, m.due, m.planned_at, m.done_at, m.result, m.event_position,
  '整改〔' || m.number_year || '〕'
    || lpad(m.number::text, greatest(4, length(m.number::text)), '0') || '号' AS number
FROM read_live.warning_measure AS m
LEFT JOIN read_live.unit AS u ON u.unit = m.unit;
COMMENT ON COLUMN board.warning_measure.number IS
  'As people write it (整改〔2026〕0012号); null for a task that a leader gave';
