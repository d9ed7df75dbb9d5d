package io.vigil.command.finding;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.finding.FindingCommand.AnswerFinding;
import io.vigil.api.finding.FindingCommand.ConvertFinding;
import io.vigil.api.finding.FindingCommand.DismissFinding;
import io.vigil.api.finding.FindingCommand.HandOverFinding;
import io.vigil.api.finding.FindingCommand.NoteFinding;
import io.vigil.api.finding.FindingCommand.PassFindingTime;
import io.vigil.api.finding.FindingCommand.RecheckFinding;
import io.vigil.api.finding.FindingCommand.SettleFinding;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Instant NOTED = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant LATER = NOTED.plusSeconds(3_600);
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final String ID = "f-1";

  private final AggregateTestFixture<Finding> fixture = new AggregateTestFixture<>(Finding.class);

  @BeforeEach
  void aCollegeInWhichEveryLimitIsADay() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(new Flat());
    fixture.registerInjectableResource(new ADay());
  }

  @Test
  void isNotedWithWhatWasCounted() {
    fixture
        .givenNoPriorActivity()
        .when(note(36, 40))
        .expectEvents(
            new FindingNoted(
                ID,
                FindingKind.WALK_THROUGH,
                "D02",
                List.of("LL", "D02"),
                "3号实训楼",
                "finding|f-1",
                "无人上课",
                36,
                40,
                BY,
                NOTED,
                NOW,
                due("finding.sort", NOTED)));
  }

  @Test
  void doesNotCountMoreThanWereExpected() {
    fixture.givenNoPriorActivity().when(note(41, 40)).expectException(Rejection.class);
  }

  @Test
  void isPutRightOnTheSpot() {
    fixture
        .givenCommands(note(36, 40))
        .when(new SettleFinding(ID, "已到课", false, BY, LATER))
        .expectEvents(new FindingSettled(ID, "已到课", false, BY, LATER, NOW, null, "finding|" + ID));
  }

  @Test
  void isLookedAtAgainWhereAskedFor() {
    fixture
        .givenCommands(note(36, 40))
        .when(new SettleFinding(ID, "已到课", true, BY, LATER))
        .expectEvents(
            new FindingSettled(
                ID, "已到课", true, BY, LATER, NOW, due("finding.recheck", LATER), "finding|" + ID));
  }

  @Test
  void isAnsweredByTheUnitAndRechecked() {
    var handOver = new HandOverFinding(ID, null, BY, LATER);
    var answer = new AnswerFinding(ID, "已调整", BY, LATER);

    fixture
        .givenCommands(note(36, 40), handOver)
        .when(answer)
        .expectEvents(
            new FindingAnswered(
                ID, "已调整", BY, LATER, NOW, due("finding.recheck", LATER), "finding|" + ID));
  }

  @Test
  void goesBackToTheUnitWhereTheRecheckFails() {
    fixture
        .givenCommands(note(36, 40), new SettleFinding(ID, "已到课", true, BY, LATER))
        .when(new RecheckFinding(ID, false, "仍无人", BY, LATER))
        .expectEvents(
            new FindingRechecked(
                ID, false, "仍无人", BY, LATER, NOW, due("finding.answer", LATER), "finding|" + ID));
  }

  @Test
  void becomesAnIncidentOrAnError() {
    for (FindingStep step : List.of(FindingStep.TO_INCIDENT, FindingStep.TO_LAPSE)) {
      fixture
          .givenCommands(note(36, 40))
          .when(new ConvertFinding(ID, step, "i-1", BY, LATER))
          .expectEvents(
              new FindingConverted(ID, step == FindingStep.TO_LAPSE, "i-1", BY, LATER, NOW, null));
    }
  }

  @Test
  void isOverOnceDismissed() {
    fixture
        .givenCommands(note(36, 40), new DismissFinding(ID, "已请假", BY, LATER))
        .when(new SettleFinding(ID, "已到课", false, BY, LATER))
        .expectException(StepRefused.class);
  }

  @Test
  void isToldOnceThatItIsOverdue() {
    var ring = new PassFindingTime(ID, NOTED.plus(Duration.ofDays(2)));
    Due due = due("finding.sort", NOTED);

    fixture
        .givenCommands(note(36, 40))
        .when(ring)
        .expectEvents(new FindingStepOverdue(ID, due, By.clock(), due.at(), NOW, due));
    fixture.givenCommands(note(36, 40), ring).when(ring).expectNoEvents();
  }

  private static NoteFinding note(int present, int expected) {
    return new NoteFinding(
        ID, FindingKind.WALK_THROUGH, "D02", "3号实训楼", "无人上课", present, expected, BY, NOTED);
  }

  private static Due due(String step, Instant from) {
    return Due.of(step, from, from.plus(Duration.ofDays(1)));
  }

  private static final class Flat implements Places {
    @Override
    public List<String> path(String unit) {
      return List.of("LL", unit);
    }

    @Override
    public boolean isTaught(String unit) {
      return false;
    }

    @Override
    public boolean isCalled(String unit, String name) {
      return false;
    }

    @Override
    public AcademicCalendar calendar(String unit) {
      return AcademicCalendar.empty();
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }

  private static final class ADay implements Deadlines {
    @Override
    public Due due(String unit, TimeLimit step, Instant from) {
      return FindingTest.due(step.key(), from);
    }

    @Override
    public Due due(String unit, TimeLimit step, Instant from, @Nullable Limit limit) {
      return due(unit, step, from);
    }

    @Override
    public Limit limit(TimeLimit step) {
      return step.usual();
    }
  }
}
