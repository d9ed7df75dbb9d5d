-- Measures have numbers of their own (整改〔2026〕0012号), in the order in which they were planned.
ALTER TABLE read_a.warning_measure ADD COLUMN number_year integer, ADD COLUMN number integer;
ALTER TABLE read_b.warning_measure ADD COLUMN number_year integer, ADD COLUMN number integer;
CREATE UNIQUE INDEX warning_measure_number ON read_a.warning_measure (number_year, number);
CREATE UNIQUE INDEX warning_measure_number ON read_b.warning_measure (number_year, number);

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
