package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.task.TaskState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a task stands follows from what is there of it. */
class TaskFactsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate FRESH = TODAY.minusDays(365);
  private static final LocalDate OLD = TODAY.minusDays(366);

  private static TaskStage stage(
      long evidence,
      @Nullable LocalDate newest,
      @Nullable TaskState stated,
      @Nullable LocalDate statedOn) {
    return new TaskFacts(evidence, newest, 0, 0, 0, 0, 0, stated, statedOn).stage(TODAY);
  }

  @Test
  void ofWhichNothingIsThereIsNotBegun() {
    assertThat(stage(0, null, null, null)).isEqualTo(TaskStage.NOT_BEGUN);
    assertThat(stage(0, null, TaskState.NOT_BEGUN, TODAY)).isEqualTo(TaskStage.NOT_BEGUN);
  }

  @Test
  void whatIsThereOrSaidIsUnderWay() {
    assertThat(stage(3, FRESH, null, null)).isEqualTo(TaskStage.UNDER_WAY);
    assertThat(stage(0, null, TaskState.UNDER_WAY, TODAY)).isEqualTo(TaskStage.UNDER_WAY);
    assertThat(new TaskFacts(0, null, 2, 0, 4, 0, 0, null, null).stage(TODAY))
        .isEqualTo(TaskStage.UNDER_WAY);
  }

  @Test
  void doneIsWhatIsSaidToBeAndHasEvidence() {
    assertThat(stage(3, FRESH, TaskState.DONE, FRESH)).isEqualTo(TaskStage.DONE);
    assertThat(stage(0, null, TaskState.DONE, TODAY)).isEqualTo(TaskStage.UNDER_WAY);
  }

  @Test
  void whatIsOlderThanAYearIsStale() {
    assertThat(stage(3, OLD, null, null)).isEqualTo(TaskStage.STALE);
    assertThat(stage(3, OLD, TaskState.DONE, OLD)).isEqualTo(TaskStage.STALE);
    assertThat(stage(3, OLD, TaskState.DONE, FRESH)).isEqualTo(TaskStage.DONE);
  }

  @Test
  void aRedWarningOrAnOverdueStandardIsTrouble() {
    assertThat(new TaskFacts(3, FRESH, 0, 0, 4, 1, 0, TaskState.DONE, TODAY).stage(TODAY))
        .isEqualTo(TaskStage.TROUBLED);
    assertThat(new TaskFacts(3, FRESH, 2, 1, 4, 0, 0, null, null).stage(TODAY))
        .isEqualTo(TaskStage.TROUBLED);
  }

  @Test
  void anIncidentOfWhichAWarningIsOpenIsTroubleThoughNoValueIsOutside() {
    assertThat(new TaskFacts(3, FRESH, 0, 0, 4, 0, 1, TaskState.DONE, TODAY).stage(TODAY))
        .isEqualTo(TaskStage.TROUBLED);
  }

  @Test
  void anIncidentIsTroubleOfAPointOfWhichNothingElseIsThere() {
    assertThat(new TaskFacts(0, null, 0, 0, 0, 0, 1, null, null).stage(TODAY))
        .isEqualTo(TaskStage.TROUBLED);
  }
}
