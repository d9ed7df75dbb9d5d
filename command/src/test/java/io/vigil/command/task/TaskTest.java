package io.vigil.command.task;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.task.TaskCommand;
import io.vigil.api.task.TaskCommand.StateTask;
import io.vigil.api.task.TaskEvent.TaskStated;
import io.vigil.api.task.TaskState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(86_400);
  private static final String TASK = TaskCommand.idOf("5.2.3");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");

  private final AggregateTestFixture<Task> fixture = new AggregateTestFixture<>(Task.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static StateTask says(TaskState state, Instant at) {
    return new StateTask(TASK, state, "预警办法已发布", BY, at);
  }

  private static TaskStated said(TaskState state, Instant at) {
    return new TaskStated(TASK, state, "预警办法已发布", BY, at, NOW);
  }

  @Test
  void whatIsSaidOfATaskIsKeptWithItsDay() {
    fixture
        .givenNoPriorActivity()
        .when(says(TaskState.UNDER_WAY, BEFORE))
        .expectEvents(said(TaskState.UNDER_WAY, BEFORE));
  }

  @Test
  void theSameSaidAgainChangesNothing() {
    fixture.given(said(TaskState.DONE, BEFORE)).when(says(TaskState.DONE, BEFORE)).expectNoEvents();
  }

  @Test
  void whatIsOlderThanTheLatestIsRefused() {
    fixture
        .given(said(TaskState.DONE, NOW))
        .when(says(TaskState.UNDER_WAY, BEFORE))
        .expectException(Rejection.class);
  }

  @Test
  void nothingIsSaidOfTheFuture() {
    fixture
        .givenNoPriorActivity()
        .when(says(TaskState.DONE, NOW.plusSeconds(3_600)))
        .expectException(Rejection.class);
  }
}
