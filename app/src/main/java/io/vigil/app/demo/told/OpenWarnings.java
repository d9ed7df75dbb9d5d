package io.vigil.app.demo.told;

import io.vigil.app.demo.cases.DemoWarningStep;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the warning that was open when somebody did something about it. */
final class OpenWarnings {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
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
    return jdbc.sql(OPEN)
        .param("point", step.controlPoint())
        .param("unit", step.unit())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }
}
