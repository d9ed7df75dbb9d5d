package io.vigil.command.standard;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.message.Rejection;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardCommand.CheckExecution;
import io.vigil.api.standard.StandardCommand.IssueStandard;
import io.vigil.api.standard.StandardCommand.PassStandardTime;
import io.vigil.api.standard.StandardCommand.RetireStandard;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.standard.StandardKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 人才规格标准 of 2023-06-15, which must be revised by 2026-06-15. */
class StandardTest {
  private static final Instant ISSUED = Instant.parse("2023-06-15T01:00:00Z");
  private static final Instant REVISE_BY = Instant.parse("2026-06-15T15:59:59Z");
  private static final Instant CHECKED = Instant.parse("2026-11-10T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = "standard-1";
  private static final Due DUE = Due.of(StandardCommand.REVISION, ISSUED, REVISE_BY);

  private final AggregateTestFixture<Standard> fixture = new AggregateTestFixture<>(Standard.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(ZoneId.of("Asia/Shanghai"));
  }

  private static IssueStandard issue(Instant at, Instant reviseBy) {
    return new IssueStandard(
        ID,
        StandardKind.STANDARD,
        "教学与人才规格",
        "人才规格标准",
        "O05",
        null,
        "征求意见 42 条",
        reviseBy,
        OFFICE,
        at);
  }

  private static StandardIssued issued(int version, Instant at, Instant recordedAt, Due due) {
    return new StandardIssued(
        ID,
        StandardKind.STANDARD,
        "教学与人才规格",
        "人才规格标准",
        "O05",
        version,
        null,
        "征求意见 42 条",
        OFFICE,
        at,
        recordedAt,
        due);
  }

  private static StandardIssued first() {
    return issued(1, ISSUED, ISSUED, DUE);
  }

  private static StandardOverdue overdue() {
    return new StandardOverdue(
        ID, StandardKind.STANDARD, "人才规格标准", "O05", 1, By.clock(), REVISE_BY, NOW, null);
  }

  private static ExecutionChecked checked(@Nullable Due due) {
    return new ExecutionChecked(
        ID, Execution.PARTLY_FOLLOWED, "抽查 12 个专业", OFFICE, CHECKED, NOW, due);
  }

  private static CheckExecution check(Instant at) {
    return new CheckExecution(ID, Execution.PARTLY_FOLLOWED, "抽查 12 个专业", OFFICE, at);
  }

  @Test
  void isPutInForceAndMustBeRevisedWithinThreeYears() {
    fixture
        .givenNoPriorActivity()
        .when(issue(ISSUED, REVISE_BY))
        .expectEvents(issued(1, ISSUED, NOW, DUE));
    fixture
        .givenNoPriorActivity()
        .when(issue(ISSUED, Instant.parse("2026-06-15T16:00:00Z")))
        .expectException(Rejection.class);
    fixture.givenNoPriorActivity().when(issue(ISSUED, ISSUED)).expectException(Rejection.class);
  }

  @Test
  void becomesOverdueOnceWhenTheDayHasPassed() {
    fixture.given(first()).when(new PassStandardTime(ID, REVISE_BY)).expectNoEvents();
    fixture.given(first()).when(new PassStandardTime(ID, NOW)).expectEvents(overdue());
    fixture.given(first(), overdue()).when(new PassStandardTime(ID, NOW)).expectNoEvents();
  }

  @Test
  void aCheckOfItsExecutionDoesNotPutOffTheRevision() {
    fixture.given(first()).when(check(CHECKED)).expectEvents(overdue(), checked(null));
  }

  @Test
  void aRevisionIsTheNextVersionAndEndsThatItIsOverdue() {
    Instant next = Instant.parse("2029-11-10T15:59:59Z");
    fixture
        .given(first(), overdue())
        .when(issue(CHECKED, next))
        .expectEvents(issued(2, CHECKED, NOW, Due.of(StandardCommand.REVISION, CHECKED, next)));
  }

  @Test
  void whatIsRetiredIsNeitherRevisedNorChecked() {
    var retired = new StandardRetired(ID, "并入教学标准", OFFICE, CHECKED, NOW, null);
    fixture
        .given(first(), overdue())
        .when(new RetireStandard(ID, "并入教学标准", OFFICE, CHECKED))
        .expectEvents(retired);
    fixture.given(first(), overdue(), retired).when(check(NOW)).expectException(StepRefused.class);
  }
}
