-- The class, course or programme that an incident belongs to.
ALTER TABLE read_a.incident ADD COLUMN concerned text;
ALTER TABLE read_b.incident ADD COLUMN concerned text;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'incident';

CREATE OR REPLACE VIEW board.incident AS
SELECT
  i.incident_id, i.number_year, i.number, i.state,
  i.state NOT IN ('REJECTED', 'LAPSE', 'CLOSED') AS open,
  i.source, i.source_id, i.unit, u.name AS unit_name, i.unit_path, i.category, i.category_name,
  i.category_group, i.body, coalesce(i.sealed, false) AS sealed, i.occurred_at, i.occurred_on,
  i.school_year, i.term, i.place, i.clause, i.quantity, coalesce(i.aggravated, false) AS aggravated,
  i.rule_book, i.proposed, i.first_severity, i.severity, i.appeal, i.affected, i.consequences,
  i.document, coalesce(i.late, false) AS late,
  coalesce(i.taken_over, false) AS taken_over, i.reported_at, i.decided_at, i.closed_at,
  i.due_step, i.due_at, i.overdue, i.deciding_event, i.event_position,
  coalesce(
    i.post,
    CASE WHEN t.unit IS NOT NULL THEN 'TEACHER' END) AS post,
  board.incident_called(i.severity, i.appeal) AS called,
  board.incident_number(i.number_year, i.number, board.incident_called(i.severity, i.appeal))
    AS number_text,
  i.appeal_members, i.appeal_present, i.appeal_in_favour,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.causes END AS causes,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.hours_lost END AS hours_lost,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.money_lost END AS money_lost,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.injured END AS injured,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.consequence_kinds END AS consequence_kinds,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.assessing_event END AS assessing_event,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.assessed_at END AS assessed_at,
  CASE WHEN NOT coalesce(i.sealed, false) THEN i.concerned END AS concerned,
  CASE WHEN coalesce(i.sealed, false) THEN i.unit ELSE coalesce(i.concerned, i.unit) END
    AS counted_in
FROM read_live.incident AS i
LEFT JOIN read_live.unit AS u ON u.unit = i.unit
LEFT JOIN read_live.unit AS t ON t.unit = i.person AND t.kind = 'TEACHER';
COMMENT ON COLUMN board.incident.concerned IS
  'Class, course or programme below the unit that it belongs to; null where none was told, and for sealed cases';
COMMENT ON COLUMN board.incident.counted_in IS
  'Unit in which reports count it: the one it belongs to where one was told, else its unit';

CREATE OR REPLACE VIEW board.incident_counted AS
SELECT *
FROM board.incident
WHERE severity IS NOT NULL AND appeal IS DISTINCT FROM 'REVOKED';
