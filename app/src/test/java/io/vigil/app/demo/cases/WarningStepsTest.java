package io.vigil.app.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCollege;
import io.vigil.app.demo.DemoUnit;
import io.vigil.app.demo.cases.DemoWarningStep.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningStepsTest {
  private static final List<DemoWarningStep> STEPS = Told.CASES.warningSteps().toList();
  private static final int MANY = 1000;
  private static final Instant RAISED = Told.at("2026-03-09 10:00");

  @Test
  void belongToTheStoriesInWhichSomebodyActs() {
    assertThat(STEPS.stream().map(DemoWarningStep::story).distinct())
        .containsExactly("S1", "S2", "S3", "S4", "S5", "S11", "S14", "S16");
    assertThat(STEPS.stream().collect(Collectors.groupingBy(DemoWarningStep::story)).values())
        .allSatisfy(story -> assertThat(story).extracting(DemoWarningStep::at).isSorted());
    assertThat(STEPS).allMatch(step -> !step.at().isAfter(Deliveries.OPENING));
  }

  @Test
  void nameControlPointsInUseAndUnitsOfTheCollege() {
    DemoCollege college = new DemoCollege();
    Set<String> units = college.units().map(DemoUnit::id).collect(Collectors.toSet());

    assertThat(STEPS)
        .filteredOn(step -> !step.controlPoint().equals(DemoWarningStep.COMPLAINTS))
        .allMatch(step -> units.contains(step.unit()))
        .allMatch(step -> college.openPoints().contains(step.controlPoint()));
  }

  @Test
  void carryOutOnlyMeasuresThatWerePlanned() {
    Set<String> planned = new HashSet<>();
    for (DemoWarningStep step : STEPS) {
      String measure = step.story() + "|" + step.text();
      if (step.kind() == Kind.MEASURE) {
        planned.add(measure);
        assertThat(step.person()).isNotNull();
        assertThat(step.due()).isNotNull();
      } else if (step.kind() == Kind.MEASURE_DONE) {
        assertThat(planned).contains(measure);
      }
    }
    assertThat(planned).hasSize(3 + 5 + 3 + 2 + 1 + 1);
  }

  @Test
  void leaveThisAutumnsReminderAndPlanUnanswered() {
    assertThat(STEPS)
        .filteredOn(step -> step.story().equals("S4"))
        .hasSize(3)
        .allMatch(step -> step.kind() == Kind.REMINDED);
    assertThat(STEPS)
        .filteredOn(step -> step.story().equals("S14"))
        .filteredOn(step -> step.at().isAfter(Told.at("2026-09-01 00:00")))
        .noneMatch(step -> step.kind() == Kind.MEASURE);
  }

  @Test
  void otherWarningsAreAcknowledgedWithinThreeWorkingDaysExceptSevenPercent() {
    List<DemoAnswer> answers =
        IntStream.range(0, MANY).mapToObj(i -> answer("P" + i, RAISED)).toList();
    LocalDate third = Told.CALENDAR.plusLimit(CaseDays.dayOf(RAISED), 3);

    assertThat(answers.stream().filter(DemoAnswer::late).count()).isBetween(50L, 90L);
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.acknowledgedAt()).isNotNull().isAfter(RAISED);
              assertThat(CaseDays.dayOf(answer.acknowledgedAt()).isAfter(third))
                  .isEqualTo(answer.late());
              assertThat(answer.plannedAt()).isAfter(answer.acknowledgedAt());
            });
  }

  @Test
  void whatIsAnsweredFitsWhatIsWarnedOf() {
    assertThat(measures("STU-17", null)).allMatch(one -> one.matches(".*(缺勤|考勤|任课教师|课表).*"));
    assertThat(measures("COMPLAINT", "第一食堂")).allMatch(one -> one.matches(".*(食材|后厨).*"));
    assertThat(measures("COMPLAINT", "5号公寓")).allMatch(one -> one.matches(".*(热水|公告).*"));
    assertThat(measures("INCIDENT", "EX-02")).allMatch(one -> one.contains("监考"));
    assertThat(measures("INCIDENT", "EX-08")).allMatch(one -> one.matches(".*(阅卷|录入).*"));
    assertThat(measures("INCIDENT", "LG-02")).allMatch(one -> one.matches(".*(热水|公告).*"));
    assertThat(measures("INCIDENT", "SP-02b")).allMatch(one -> one.contains("设备"));
    assertThat(measures("INCIDENT", "MG-01")).allMatch(one -> one.contains("复核"));
    assertThat(measures("INCIDENT", "SP-07")).allMatch(one -> one.matches(".*(上机|安全员).*"));
    assertThat(measures("INCIDENT", "CT-02")).allMatch(one -> one.contains("课"));
    assertThat(measures("INCIDENT", null)).allMatch(one -> one.contains("课"));
  }

  @Test
  void thereIsAnAnswerToWhateverControlPointIsInUse() {
    assertThat(
            new DemoCollege()
                .openPoints().stream().filter(point -> measures(point, null).isEmpty()))
        .isEmpty();
  }

  private static Set<String> measures(String controlPoint, @Nullable String subject) {
    return IntStream.range(0, 40)
        .mapToObj(
            i ->
                Told.CASES.answer(controlPoint, "P" + i, subject, LocalDate.of(2026, 3, 2), RAISED))
        .map(DemoAnswer::measure)
        .collect(Collectors.toSet());
  }

  @Test
  void otherWarningsOfTheLastDaysAreNotAnsweredYet() {
    DemoAnswer answer = answer("P23", Told.at("2026-11-19 18:05"));

    assertThat(answer.acknowledgedAt()).isNull();
    assertThat(answer.plannedAt()).isNull();
    assertThat(answer.doneAt()).isNull();
    assertThat(answer.due()).isAfter(Told.OPENING);
  }

  private static DemoAnswer answer(String unit, Instant raisedAt) {
    return Told.CASES.answer("STU-17", unit, null, LocalDate.of(2026, 3, 2), raisedAt);
  }
}
