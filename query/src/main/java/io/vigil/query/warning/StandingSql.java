package io.vigil.query.warning;

/** Which warnings stood at a moment gone by, {@code :before}: the one rule for list and numbers. */
final class StandingSql {

  /**
   * By the last step that was recorded before, and the readings and common causes that were known
   * then; a step without a colour leaves it as it is. A task of the year was one then if no reading
   * had come since it became one.
   */
  static final String WITH =
      """
      WITH stood AS (
        SELECT s.*
        FROM (
          SELECT w.id
          FROM board.warning AS w
          WHERE coalesce(least(w.closed_at, w.withdrawn_at), 'infinity'::timestamptz) >= :before
        ) AS w
        CROSS JOIN LATERAL (
          SELECT
            w.id AS warning_id,
            (array_agg(s.what ORDER BY s.event_position DESC))[1] AS what,
            (array_agg(s.colour ORDER BY s.event_position DESC)
              FILTER (WHERE s.colour IS NOT NULL))[1] AS colour,
            (array_agg(s.evidence ORDER BY s.event_position DESC)
              FILTER (WHERE s.evidence IS NOT NULL))[1] -> 'grade' ->> 'colour' AS by_lines
          FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.recorded_at < :before
        ) AS s
      ),
      standing AS (
        SELECT w.id, w.level, w.control_point, w.unit, w.unit_path, w.since, w.raised_at,
          w.about, s.colour, s.by_lines, s.what,
          EXISTS (
            SELECT FROM board.warning_response AS r
            WHERE r.warning_id = w.id AND r.state = 'IMPROVEMENT' AND r.improvement_at < :before
              AND NOT EXISTS (
                SELECT FROM board.reading AS n
                WHERE n.control_point = w.control_point AND n.unit = w.unit
                  AND n.recorded_at > r.improvement_at AND n.recorded_at < :before)
          ) AS is_of_the_year
        FROM stood AS s
        JOIN board.warning AS w ON w.id = s.warning_id
        WHERE s.what NOT IN ('closed', 'withdrawn') AND s.colour IS NOT NULL
          AND w.level IS NOT NULL
          AND %s
          AND %s
      ),
      member AS MATERIALIZED (SELECT c.warning_id, c.case_id FROM board.warning_case AS c),
      led AS MATERIALIZED (
        SELECT f.id
        FROM (
          SELECT t.id, row_number() OVER (
              PARTITION BY m.case_id, t.is_of_the_year
              ORDER BY board.colour_rank(t.colour) DESC, t.raised_at, t.id) AS place
          FROM standing AS t
          JOIN member AS m ON m.warning_id = t.id) AS f
        WHERE f.place > 1
      )
      """
          .formatted(WarningSql.NOT_OF_PERSONS, WarningSql.IN_SCOPE);

  /** As {@code w}, with what was folded then and what was a task of the year. */
  static final String FOUND =
      """
      FROM (
        SELECT w.*, EXISTS (
          SELECT FROM board.warning_same AS m
          JOIN standing AS t ON t.id = m.told_by
          WHERE m.warning_id = w.id AND t.is_of_the_year <= w.is_of_the_year)
          OR w.id IN (SELECT l.id FROM led AS l)
          OR EXISTS (
          SELECT FROM standing AS a
          WHERE a.control_point = w.control_point AND a.unit <> w.unit
            AND a.unit = ANY (w.unit_path) AND a.what <> 'cleared'
            AND a.about = 'VALUE' AND w.about = 'VALUE'
            AND a.is_of_the_year <= w.is_of_the_year
            AND (a.by_lines IS NOT NULL OR w.by_lines IS NULL)
            AND board.colour_rank(a.colour) >= board.colour_rank(w.colour))
          OR EXISTS (
            SELECT FROM board.common_cause AS s
            WHERE w.about = 'VALUE' AND w.colour <> 'RED'
              AND s.control_point = w.control_point AND s.unit <> w.unit
              AND s.unit = ANY (w.unit_path) AND s.recorded_at < :before
              AND w.since BETWEEN s.period_from AND s.period_to
              AND EXISTS (
                SELECT FROM board.unit_closure AS c
                WHERE c.ancestor = w.unit AND c.descendant = ANY (s.members))
              AND (w.what = 'cleared' OR NOT EXISTS (
                SELECT FROM board.reading AS r
                WHERE r.control_point = w.control_point AND r.unit = w.unit
                  AND r.recorded_at < :before
                  AND r.period_start >= board.midnight(8 + (
                    SELECT max(l.period_to) FROM board.common_cause AS l
                    WHERE l.signal_id = s.signal_id AND l.recorded_at < :before))))) AS is_folded
        FROM standing AS w) AS w
      """;

  /** What is listed of it: as it stands now, with the colour of then. */
  static final String PAGE =
      WITH
          + WarningSql.TOLD
          + """
          FROM (
            SELECT t.*, s.colour AS colour_then, s.total
            FROM (
              SELECT w.id, w.colour, count(*) OVER () AS total
          """
          + FOUND
          + """
              WHERE NOT w.is_folded AND NOT w.is_of_the_year AND w.colour <> 'BLUE') AS s
            JOIN board.warning AS t ON t.id = s.id
            ORDER BY board.colour_rank(s.colour) DESC, t.since DESC, t.unit, t.control_point, t.id
            LIMIT :size) AS w
          ORDER BY board.colour_rank(w.colour_then) DESC, w.since DESC, w.unit, w.control_point, w.id
          """;

  private StandingSql() {}
}
