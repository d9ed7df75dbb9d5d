package io.vigil.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionCommand;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckCommand;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

/** A college with one faculty in its autumn term of 20 weeks, from 31 August 2026 on. */
class CalendarChecksTest {
  private static final String TERM = "2026-27/1";
  private static final Instant WEEK_ONE = Instant.parse("2026-09-02T00:00:00Z");
  private static final Instant WEEK_TWELVE = Instant.parse("2026-11-20T00:00:00Z");
  private static final Instant WINTER = Instant.parse("2027-02-01T00:00:00Z");

  private final SelfCheckAreas areas = new SelfCheckAreas();
  private final College college = new College();
  private final CalendarChecks checks =
      new CalendarChecks(gateway(), areas, ZoneId.of("Asia/Shanghai"));

  @Test
  void theCollegeChecksItselfInEveryAreaOnceAYear() {
    assertThat(selfChecks(WEEK_ONE, SelfCheckLevel.COLLEGE))
        .hasSameSizeAs(areas.of(SelfCheckLevel.COLLEGE))
        .allSatisfy(
            plan -> {
              assertThat(plan.unit()).isEqualTo("LL");
              assertThat(plan.period()).isEqualTo("2026");
              assertThat(plan.dueAt()).isEqualTo("2026-12-31T15:59:59Z");
            });
  }

  @Test
  void eachDepartmentChecksItselfInEveryAreaOnceATerm() {
    assertThat(selfChecks(WEEK_ONE, SelfCheckLevel.DEPARTMENT))
        .hasSameSizeAs(areas.of(SelfCheckLevel.DEPARTMENT))
        .allSatisfy(
            plan -> {
              assertThat(plan.unit()).isEqualTo("D02");
              assertThat(plan.period()).isEqualTo(TERM);
              assertThat(plan.dueAt()).isEqualTo("2027-01-17T15:59:59Z");
            });
  }

  @Test
  void teachingIsLookedAtWhenTheTermOpensAtItsMiddleAndAtItsEnd() {
    assertThat(inspections(WEEK_ONE))
        .containsExactlyInAnyOrder(
            InspectionKind.OPENING, InspectionKind.MIDTERM, InspectionKind.FINAL);
    assertThat(inspections(WEEK_TWELVE)).containsExactly(InspectionKind.FINAL);
  }

  @Test
  void whatIsPlannedIsNotPlannedAgainAndNobodyIsAskedTwiceOnADayOnWhichAllIs() {
    planned(checks.commands(WEEK_ONE, 10_000));

    assertThat(checks.commands(WEEK_ONE, 10_000)).isEmpty();
    int asked = college.asked;
    assertThat(checks.commands(WEEK_ONE, 10_000)).isEmpty();
    assertThat(college.asked).isEqualTo(asked);
  }

  @Test
  void inBreaksTheCollegeAloneChecksItself() {
    assertThat(selfChecks(WINTER, SelfCheckLevel.DEPARTMENT)).isEmpty();
    assertThat(inspections(WINTER)).isEmpty();
    assertThat(selfChecks(WINTER, SelfCheckLevel.COLLEGE)).isNotEmpty();
  }

  private List<PlanSelfCheck> selfChecks(Instant now, SelfCheckLevel level) {
    return of(now, PlanSelfCheck.class).filter(plan -> plan.level() == level).toList();
  }

  private List<InspectionKind> inspections(Instant now) {
    return of(now, PlanInspection.class).map(PlanInspection::kind).toList();
  }

  private <C> Stream<C> of(Instant now, Class<C> type) {
    return checks.commands(now, 10_000).stream().filter(type::isInstance).map(type::cast);
  }

  private void planned(List<?> commands) {
    for (Object command : commands) {
      switch (command) {
        case PlanSelfCheck plan -> college.selfChecks.add(plan);
        case PlanInspection plan -> college.inspections.add(plan);
        default -> throw new IllegalArgumentException("no plan: " + command);
      }
    }
  }

  private DefaultQueryGateway gateway() {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(college).subscribe(bus);
    return DefaultQueryGateway.builder().queryBus(bus).build();
  }

  static final class College {
    private final List<PlanSelfCheck> selfChecks = new ArrayList<>();
    private final List<PlanInspection> inspections = new ArrayList<>();
    private int asked;

    @QueryHandler
    FindCalendar.Result on(FindCalendar query) {
      return new FindCalendar.Result(
          List.of(new FindCalendar.TermRow(TERM, LocalDate.parse("2026-08-31"), 20, 18)),
          List.of());
    }

    @QueryHandler
    ListUnits.Result on(ListUnits query) {
      return new ListUnits.Result(
          query.parent() == null
              ? List.of(unit("LL", UnitKind.SCHOOL))
              : List.of(unit("D02", UnitKind.FACULTY), unit("O05", UnitKind.OFFICE)));
    }

    private static ListUnits.Item unit(String id, UnitKind kind) {
      return new ListUnits.Item(id, id, kind, null, List.of(id), List.of());
    }

    @QueryHandler
    FindSelfChecks.Result on(FindSelfChecks query) {
      asked++;
      return new FindSelfChecks.Result(
          0,
          0,
          0,
          0,
          selfChecks.stream()
              .filter(plan -> plan.period().equals(query.period()))
              .map(College::item)
              .toList());
    }

    private static FindSelfChecks.Item item(PlanSelfCheck plan) {
      return new FindSelfChecks.Item(
          SelfCheckCommand.id(plan.unit(), plan.area(), plan.period()),
          "自查〔2026〕0001号",
          plan.level(),
          plan.area(),
          plan.areaName(),
          plan.unit(),
          null,
          plan.period(),
          plan.checklist(),
          SelfCheckState.PLANNED,
          plan.at(),
          plan.dueAt(),
          null,
          false,
          null,
          null,
          0,
          0,
          null);
    }

    @QueryHandler
    FindInspections.Result on(FindInspections query) {
      return new FindInspections.Result(
          0, 0, 0, 0, inspections.stream().map(College::item).toList());
    }

    private static FindInspections.Item item(PlanInspection plan) {
      return new FindInspections.Item(
          InspectionCommand.id(plan.kind(), plan.unit(), plan.term()),
          "检查〔2026〕0001号",
          plan.kind(),
          plan.unit(),
          null,
          plan.term(),
          InspectionState.PLANNED,
          plan.opensAt(),
          plan.dueAt(),
          null,
          false,
          null,
          0,
          0,
          null);
    }
  }
}
