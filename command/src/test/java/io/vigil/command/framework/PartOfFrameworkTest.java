package io.vigil.command.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FrameworkCommand.MapDepartments;
import io.vigil.api.framework.FrameworkCommand.ReviseTasks;
import io.vigil.api.framework.FrameworkEvent.DepartmentsMapped;
import io.vigil.api.framework.FrameworkEvent.TasksRevised;
import io.vigil.api.framework.FrameworkPart;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartOfFrameworkTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String TASKS = FrameworkPart.TASKS.id();
  private static final String MATRIX = FrameworkPart.MATRIX.id();
  private static final CellChange CELL =
      new CellChange("SUPPORT", Level.STUDENT, List.of("O12", "O16"), List.of("O16"));

  private final AggregateTestFixture<PartOfFramework> fixture =
      new AggregateTestFixture<>(PartOfFramework.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static TaskLineChange line(String point) {
    return new TaskLineChange(point, "预警办法每年修订", "O06", "建立预警机制", "督导室");
  }

  private static ReviseTasks revise(int basedOn, TaskLineChange... lines) {
    return new ReviseTasks(TASKS, basedOn, List.of(lines), "质委会决定", BY, NOW);
  }

  private static TasksRevised revised(int version, String point) {
    return new TasksRevised(TASKS, version, List.of(line(point)), "质委会决定", BY, NOW, NOW);
  }

  @Test
  void whatIsShippedIsVersion0AndTheFirstChangeVersion1() {
    fixture
        .givenNoPriorActivity()
        .when(revise(0, line("5.2.3")))
        .expectResultMessagePayload(1)
        .expectEvents(revised(1, "5.2.3"));
  }

  @Test
  void aChangeOfTheNewestVersionIsTheNextOne() {
    fixture
        .given(revised(1, "5.2.3"))
        .when(revise(1, line("1.1.1")))
        .expectEvents(revised(2, "1.1.1"));
  }

  @Test
  void whoChangesAnOlderVersionIsToldWhatTheOthersChanged() {
    fixture
        .given(revised(1, "5.2.3"), revised(2, "1.1.1"), revised(3, "5.2.3"))
        .when(revise(1, line("4.1.1")))
        .expectNoEvents()
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "You changed version 1; meanwhile version 3 was made, which changed 1.1.1, 5.2.3. Look"
                + " at it and enter your change again.");
  }

  @Test
  void aVersionThatThereIsNotIsNoBasis() {
    fixture
        .given(revised(1, "5.2.3"))
        .when(revise(2, line("4.1.1")))
        .expectException(Rejection.class)
        .expectExceptionMessage(
            "'basedOn' is 2; the newest version is 1, read it and change that.");
  }

  @Test
  void aChangeOfNothingIsRefused() {
    fixture.givenNoPriorActivity().when(revise(0)).expectException(Rejection.class);
  }

  @Test
  void departmentsAreMappedInVersionsOfTheirOwn() {
    fixture
        .givenNoPriorActivity()
        .when(new MapDepartments(MATRIX, 0, List.of(CELL), "后勤参与资助", BY, NOW))
        .expectEvents(new DepartmentsMapped(MATRIX, 1, List.of(CELL), "后勤参与资助", BY, NOW, NOW));
    assertThat(CELL.place()).isEqualTo("SUPPORT × STUDENT");
  }
}
