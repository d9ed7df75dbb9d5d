package io.vigil.app.grafana;

/** A school, a faculty and a class group with a few facts, written into the read tables. */
final class SmallCollege {

  static final String SQL =
      """
      SET search_path = read_a, public;

      INSERT INTO unit (unit, name, kind, parent, path, aliases, recorded_at, event_position)
      VALUES
        ('S', '某学院', 'SCHOOL', NULL, '{S}', '{}', '2026-09-01T00:00:00Z', 1),
        ('D', '机电学院', 'FACULTY', 'S', '{S,D}', '{}', '2026-09-01T00:00:00Z', 2),
        ('C', '机电2601', 'CLASS_GROUP', 'D', '{S,D,C}', '{}', '2026-09-01T00:00:00Z', 3);

      INSERT INTO unit_closure (ancestor, descendant, distance)
      VALUES ('S', 'S', 0), ('D', 'D', 0), ('C', 'C', 0), ('S', 'D', 1), ('D', 'C', 1), ('S', 'C', 2);

      INSERT INTO control_point (
        control_point, name, level, unit_of_measure, direction, period_kind, judging_period_kind,
        persistence, recovery, ceiling, open, aliases, recorded_at, event_position)
      VALUES (
        'ATT', '课程到课率', 'COURSE', '%', 'HIGHER_IS_BETTER', 'WEEK', 'WEEK', 1, 1, 'ORANGE', true,
        '{}', '2026-09-01T00:00:00Z', 4);

      INSERT INTO control_point_lines (
        control_point, valid_from, target, standard, warning, recorded_at, event_position)
      VALUES ('ATT', '2026-01-01', 95, 90, 85, '2026-09-01T00:00:00Z', 5);

      INSERT INTO assignment (control_point, unit, first_period, recorded_at, event_position)
      VALUES ('ATT', 'C', '2026-W40', '2026-09-01T00:00:00Z', 6);

      INSERT INTO reading (
        control_point, unit, parent, period_kind, period, period_from, period_to, period_start,
        value, numerator, denominator, nothing_occurred, unit_of_measure, direction, target,
        standard, warning, colour, judged_kind, judged_period, judged_from, judged_to, recorded_at,
        historical, corrected, event_id, event_position)
      VALUES (
        'ATT', 'C', 'D', 'WEEK', '2026-W40', '2026-09-28', '2026-10-04', '2026-09-27T16:00:00Z',
        80, 80, 100, false, '%', 'HIGHER_IS_BETTER', 95, 90, 85, 'YELLOW', 'WEEK', '2026-W40',
        '2026-09-28', '2026-10-04', '2026-10-05T01:00:00Z', false, true, 'e7', 7);

      INSERT INTO reading_correction (
        control_point, unit, period, period_from, old_value, new_value, recorded_at, event_id,
        event_position)
      VALUES ('ATT', 'C', '2026-W40', '2026-09-28', 81, 80, '2026-10-05T01:00:00Z', 'e8', 8);

      INSERT INTO series (
        control_point, unit, period_kind, readings, latest_period, latest_start, latest_from,
        latest_to, latest_value, latest_colour, latest_position, recorded_at)
      VALUES (
        'ATT', 'C', 'WEEK', 1, '2026-W40', '2026-09-27T16:00:00Z', '2026-09-28', '2026-10-04', 80,
        'YELLOW', 7, '2026-10-05T01:00:00Z');

      INSERT INTO incident_tally (
        period, unit, category, severity, count, period_kind, period_from, period_to, corrected,
        recorded_at, event_id, event_position)
      VALUES (
        '2025-26', 'D', '教学', 'GENERAL', 3, 'SCHOOL_YEAR', '2025-09-01', '2026-08-30', false,
        '2026-09-01T00:00:00Z', 'e9', 9);

      INSERT INTO warning (
        id, control_point, unit, unit_path, state, colour, worst_colour, since, historical,
        raised_at, evidence, event_position)
      VALUES (
        'w1', 'ATT', 'C', '{S,D,C}', 'OPEN', 'YELLOW', 'YELLOW', '2026-09-28', false,
        '2026-10-05T01:00:00Z', '{}', 10);

      INSERT INTO import_log (
        import_id, kind, file_name, actor, state, accepted, unchanged, corrected, rejected,
        started_at, event_position)
      VALUES (
        'i1', 'READINGS', 'week40.csv', 'a', 'FINISHED', 1, 0, 1, 0, '2026-10-05T01:00:00Z', 11);

      RESET search_path;
      """;

  private SmallCollege() {}
}
