package io.vigil.app.diagnosis;

import io.vigil.api.task.TaskState;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is there of a task.
 *
 * @param evidence pieces in the folder of its point
 * @param newest day of the latest of them; {@code null} where there is none
 * @param standards standards and rules in force that belong to it
 * @param overdue of them, those whose revision is overdue
 * @param indicators control points in use that are evidence of it
 * @param troubled open red and orange warnings of these
 * @param events open red and orange warnings of what happened, such as incidents and requests
 * @param stated what was said last; {@code null} if nothing was
 * @param statedOn {@code null} if nothing was said
 */
public record TaskFacts(
    long evidence,
    @Nullable LocalDate newest,
    long standards,
    long overdue,
    long indicators,
    long troubled,
    long events,
    @Nullable TaskState stated,
    @Nullable LocalDate statedOn) {

  /** Older than that it says little of how things are. */
  static final int FRESH_DAYS = 365;

  /** Where the task stands on a day. */
  public TaskStage stage(LocalDate today) {
    boolean begun = stated != null && stated != TaskState.NOT_BEGUN;
    if (troubled + events + overdue > 0) {
      return TaskStage.TROUBLED;
    }
    if (evidence + standards + indicators == 0 && !begun) {
      return TaskStage.NOT_BEGUN;
    }
    if (isStale(today)) {
      return TaskStage.STALE;
    }
    return stated == TaskState.DONE && evidence > 0 ? TaskStage.DONE : TaskStage.UNDER_WAY;
  }

  private boolean isStale(LocalDate today) {
    LocalDate oldest = today.minusDays(FRESH_DAYS);
    return Stream.of(newest, statedOn).anyMatch(day -> day != null)
        && Stream.of(newest, statedOn).noneMatch(day -> day != null && !day.isBefore(oldest));
  }
}
