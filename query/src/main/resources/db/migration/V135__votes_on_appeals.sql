-- How many took part in deciding on an appeal, and how they voted.
DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'ALTER TABLE %I.incident ADD COLUMN appeal_members integer,'
        ' ADD COLUMN appeal_present integer, ADD COLUMN appeal_in_favour integer',
      slot);
  END LOOP;
END
$$;

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
  i.appeal_members, i.appeal_present, i.appeal_in_favour
FROM read_live.incident AS i
LEFT JOIN read_live.unit AS u ON u.unit = i.unit
LEFT JOIN read_live.unit AS t ON t.unit = i.person AND t.kind = 'TEACHER';
COMMENT ON COLUMN board.incident.appeal_members IS
  'Members of the committee that decided on the appeal; null where nobody told it';
COMMENT ON COLUMN board.incident.appeal_present IS
  'How many of them took part';
COMMENT ON COLUMN board.incident.appeal_in_favour IS
  'How many of those voted for what was decided';
