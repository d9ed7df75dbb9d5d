package io.vigil.app.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.demo.cases.DemoTarget.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansAndTargetsTest {
  private static final List<DemoPlan> PLANS = Told.CASES.plans().toList();
  private static final List<DemoStandard> STANDARDS = Told.CASES.standards().toList();
  private static final List<DemoTarget> TARGETS = Told.CASES.targets().toList();

  @Test
  void plansKeepTheirVersionsAndOneIsOverdue() {
    assertThat(PLANS)
        .extracting(DemoPlan::name, plan -> plan.current().number(), plan -> plan.current().since())
        .containsExactly(
            tuple("突发事件总体应急预案", 3, LocalDate.of(2024, 3, 12)),
            tuple("食品安全应急预案", 2, LocalDate.of(2026, 4, 20)),
            tuple("消防应急预案", 4, LocalDate.of(2025, 9, 15)),
            tuple("群体性事件应急预案", 2, LocalDate.of(2024, 11, 5)),
            tuple("重大教学事故紧急处置预案", 2, LocalDate.of(2024, 9, 10)),
            tuple("网络安全应急预案", 3, LocalDate.of(2025, 6, 18)),
            tuple("实训安全应急预案", 1, LocalDate.of(2023, 5, 30)));
    assertThat(PLANS)
        .filteredOn(plan -> plan.isOverdueOn(Told.OPENING))
        .extracting(DemoPlan::name, DemoPlan::revisionDue)
        .containsExactly(tuple("实训安全应急预案", LocalDate.of(2026, 5, 30)));
  }

  @Test
  void plansAreDrilledOnWorkingDaysBeforeTheOpening() {
    assertThat(PLANS)
        .flatExtracting(DemoPlan::drills)
        .hasSize(7 + 2)
        .extracting(DemoPlan.Drill::date)
        .allMatch(day -> Told.CALENDAR.orNextWorkingDay(day).equals(day))
        .allMatch(day -> day.isBefore(Told.OPENING))
        .contains(LocalDate.of(2026, 5, 14), LocalDate.of(2025, 12, 3));
  }

  @Test
  void aPlanWasActivatedInFiveStepsAndRevisedAfterwards() {
    assertThat(PLANS)
        .filteredOn(plan -> !plan.activations().isEmpty())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.activations()).hasSize(5);
              assertThat(plan.activations().get(0).at()).isEqualTo(Told.at("2024-07-03 10:20"));
              assertThat(plan.activations()).allMatch(step -> step.incident().equals("I2315"));
              assertThat(plan.current().since()).isAfter(LocalDate.of(2024, 7, 12));
            });
  }

  @Test
  void threeOfThirtyNineStandardsAreOverdue() {
    assertThat(STANDARDS).hasSize(39);
    assertThat(STANDARDS).extracting(DemoStandard::name).doesNotHaveDuplicates();
    assertThat(STANDARDS)
        .filteredOn(standard -> standard.isOverdueOn(Told.OPENING))
        .extracting(DemoStandard::name)
        .containsExactly("人才规格标准", "日常礼仪标准", "图书工作标准");
    assertThat(STANDARDS)
        .allMatch(
            standard -> Told.CALENDAR.orNextWorkingDay(standard.revised()).isBefore(Told.OPENING));
  }

  @Test
  void everyStandardWasRevisedBeforeItsVersionBeforeWasOverdue() {
    assertThat(STANDARDS)
        .allMatch(standard -> standard.before().isBefore(LocalDate.of(2023, 11, 1)))
        .allMatch(standard -> standard.revised().isBefore(standard.dueBefore()));
  }

  @Test
  void theTasksOfTheRunningYearAreAboutThreeQuartersDone() {
    assertThat(Told.CASES.runningTargets())
        .hasSize(25)
        .allMatch(target -> target.year() == 2026)
        .allMatch(target -> target.attainment().doubleValue() < 80)
        .allMatch(target -> target.attainment().doubleValue() > 55);
  }

  @Test
  void nineteenUnitsReachTheirTargetsAndOneMissesThem() {
    assertThat(TARGETS).hasSize(25);
    assertThat(TARGETS).filteredOn(one -> one.result() == Result.REACHED).hasSize(19);
    assertThat(TARGETS)
        .filteredOn(one -> one.result() == Result.NEARLY_REACHED)
        .extracting(DemoTarget::unit)
        .containsExactly("D06", "D07", "D09", "O09", "O12");
    assertThat(TARGETS)
        .filteredOn(one -> one.result() == Result.MISSED)
        .extracting(DemoTarget::unit)
        .containsExactly("D04");
    assertThat(
            TARGETS.stream()
                .mapToDouble(one -> one.attainment().doubleValue())
                .average()
                .getAsDouble())
        .isCloseTo(91.8, within(0.05));
  }

  @Test
  void theTasksOfAUnitAddUpToItsAttainment() {
    assertThat(TARGETS)
        .extracting(DemoTarget::unit, DemoTarget::attainment)
        .contains(
            tuple("D04", new BigDecimal("79.6")),
            tuple("D05", new BigDecimal("90.0")),
            tuple("D07", new BigDecimal("89.9")),
            tuple("O16", new BigDecimal("97.0")));
    assertThat(TARGETS)
        .allSatisfy(
            one -> {
              assertThat(one.tasks()).hasSizeBetween(6, 9);
              assertThat(one.tasks().stream().mapToInt(DemoTargetTask::weight).sum())
                  .isEqualTo(100);
              assertThat(one.tasks())
                  .extracting(task -> task.attainment().doubleValue())
                  .allMatch(percent -> percent > 0 && percent <= 100);
            });
    assertThat(TARGETS.stream().flatMap(one -> one.tasks().stream()).map(DemoTargetTask::kind))
        .contains("重点", "常规", "追加");
  }
}
