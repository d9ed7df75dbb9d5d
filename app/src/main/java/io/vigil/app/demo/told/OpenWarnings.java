package io.vigil.app.demo.told;

import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.DemoWarningStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the warning that was open when somebody did something about it. */
final class OpenWarnings {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WEEK_SO_FAR = Duration.ofDays(4);
  private static final Duration AGAIN = Duration.ofMillis(500);

  private static final String OPEN =
      """
      SELECT w.id
      FROM board.warning AS w
      WHERE w.control_point = :point AND w.unit = :unit AND w.withdrawn_at IS NULL
        AND w.raised_at <= :at AND (w.closed_at IS NULL OR w.closed_at >= :at)
      ORDER BY w.raised_at DESC, w.id
      LIMIT 1
      """;

  private static final String OPEN_AT_PLACE =
      """
      SELECT w.id
      FROM board.warning AS w
      WHERE w.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_CLUSTER'
        AND w.evidence -> 'occurrence' ->> 'subject' = :unit AND w.withdrawn_at IS NULL
        AND w.raised_at <= :at AND (w.closed_at IS NULL OR w.closed_at >= :at)
      ORDER BY w.raised_at DESC, w.id
      LIMIT 1
      """;

  /**
   * What leaders answer at once is told by a story, and so is who never delivers. One trouble is
   * answered once.
   */
  private static final String UNANSWERED =
      """
      SELECT a.*
      FROM (
        SELECT w.id, w.control_point, w.unit, w.since, w.closed_at,
          coalesce(w.closed_at, w.cleared_at) AS back_at,
          w.evidence -> 'occurrence' ->> 'subject' AS subject,
          coalesce(w.evidence -> 'occurrence' ->> 'rule' IN ('INCIDENT', 'CASUALTY'), false)
            AS one_incident,
          coalesce(
            (SELECT min(p.unit) FROM unnest(w.unit_path) AS p (unit) WHERE p.unit ~ '^[DO][0-9]+$'),
            w.owner, 'O06') AS responsible,
          (SELECT min(coalesce(s.since, s.recorded_at)) FROM board.warning_step AS s
           WHERE s.warning_id = w.id
             AND board.colour_rank(s.colour) > board.colour_rank('BLUE')) AS asked_at
        FROM board.warning AS w
        WHERE w.withdrawn_at IS NULL AND w.worst_colour IN ('YELLOW', 'ORANGE')
          AND w.about <> 'DELIVERY'
          AND NOT EXISTS (SELECT FROM board.warning_same AS m WHERE m.warning_id = w.id)
          AND NOT EXISTS (
            SELECT FROM board.warning_response_step AS s
            WHERE s.warning_id = w.id AND s.channel = 'import')) AS a
      WHERE a.asked_at < :week
      ORDER BY a.asked_at, a.id
      """;

  private static final String ANSWERED =
      """
      SELECT EXISTS (
        SELECT FROM board.warning_response_step AS s
        WHERE s.warning_id = ? AND s.channel = 'import')
      """;

  private static final String WAITING =
      """
      SELECT r.warning_id, r.due_since
      FROM board.warning_response AS r
      JOIN board.warning AS w ON w.id = r.warning_id
      WHERE r.back AND NOT r.over AND w.colour <> 'RED'
      ORDER BY r.due_since, r.warning_id
      """;

  private final JdbcClient jdbc;

  OpenWarnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A warning that asked for an answer.
   *
   * @param subject what happened, such as a place or a clause; {@code null} of a value
   * @param responsible unit whose head answers
   * @param isOneIncident whether it tells of one incident
   * @param closedAt {@code null} while it is open
   * @param isBack whether its readings are back, though people may still have to verify that
   */
  record Unanswered(
      String id,
      String controlPoint,
      String unit,
      @Nullable String subject,
      boolean isOneIncident,
      LocalDate since,
      String responsible,
      Instant askedAt,
      @Nullable Instant closedAt,
      boolean isBack) {

    boolean isOpenAt(Instant moment) {
      return closedAt == null || !moment.isAfter(closedAt);
    }
  }

  /**
   * Warnings that asked for an answer and have none, in the order in which they did. Those of the
   * week of the opening await theirs.
   */
  List<Unanswered> unanswered() {
    return jdbc.sql(UNANSWERED)
        .param("week", Deliveries.OPENING.minus(WEEK_SO_FAR).atOffset(ZoneOffset.UTC))
        .query((row, index) -> unanswered(row))
        .list();
  }

  private static Unanswered unanswered(ResultSet row) throws SQLException {
    return new Unanswered(
        row.getString("id"),
        row.getString("control_point"),
        row.getString("unit"),
        row.getString("subject"),
        row.getBoolean("one_incident"),
        row.getObject("since", LocalDate.class),
        row.getString("responsible"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        moment(row.getObject("closed_at", OffsetDateTime.class)),
        row.getObject("back_at") != null);
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Waits until the monitor has come that far. */
  String at(DemoWarningStep step) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> found = find(step);
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN.toMillis()));
      found = find(step);
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "no warning of %s at %s was open at %s, as story %s tells"
                    .formatted(step.controlPoint(), step.unit(), step.at(), step.story())));
  }

  /** Whether it was told before what people did about it; that is told as a whole. */
  boolean isAnswered(String warningId) {
    return jdbc.sql(ANSWERED).param(warningId).query(Boolean.class).single();
  }

  /** Cases that wait for a verification, and since when. */
  Map<String, Instant> waiting() {
    Map<String, Instant> waiting = new LinkedHashMap<>();
    jdbc.sql(WAITING)
        .query(
            row -> {
              waiting.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
            });
    return waiting;
  }

  private Optional<String> find(DemoWarningStep step) {
    boolean ofPlace = step.controlPoint().equals(DemoWarningStep.COMPLAINTS);
    return jdbc.sql(ofPlace ? OPEN_AT_PLACE : OPEN)
        .param("point", step.controlPoint())
        .param("unit", step.unit())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }
}
