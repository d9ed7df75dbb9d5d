package io.vigil.app.check;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.casework.By;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionCommand;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckCommand;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.casework.DueCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Plans the checks that the year and the term ask of each unit, so that what nobody planned can be
 * not done. What was planned, done or called off stays as it is. The demo college brings the checks
 * of its own story.
 */
@Component
@ConditionalOnProperty(name = "vigil.checks.plan-by-calendar", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "vigil.demo", havingValue = false, matchIfMissing = true)
class CalendarChecks implements DueCases {
  private static final int MOST = 10_000;
  private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final QueryGateway queries;
  private final SelfCheckAreas areas;
  private final ZoneId zone;

  /** The day on which nothing was left to plan. */
  private volatile @Nullable LocalDate settled;

  CalendarChecks(QueryGateway queries, SelfCheckAreas areas, ZoneId collegeZone) {
    this.queries = queries;
    this.areas = areas;
    this.zone = collegeZone;
  }

  @Override
  public List<?> commands(Instant now, int most) {
    LocalDate today = now.atZone(zone).toLocalDate();
    if (today.equals(settled)) {
      return List.of();
    }
    List<Object> missing = missing(today, now);
    if (missing.isEmpty()) {
      settled = today;
    }
    return missing.stream().limit(most).toList();
  }

  private List<Object> missing(LocalDate today, Instant now) {
    List<Object> missing = new ArrayList<>();
    Instant endOfYear = end(LAST_OF_YEAR.atYear(today.getYear()));
    String year = String.valueOf(today.getYear());
    missing.addAll(selfChecks(SelfCheckLevel.COLLEGE, UnitKind.SCHOOL, year, endOfYear, now));
    term(today)
        .ifPresent(
            term -> {
              Instant end = end(term.range().last());
              missing.addAll(
                  selfChecks(
                      SelfCheckLevel.DEPARTMENT, UnitKind.FACULTY, term.term().code(), end, now));
              missing.addAll(inspections(term, now));
            });
    return missing;
  }

  /** The term that is on; empty in breaks, and where nobody entered it. */
  private Optional<TermDates> term(LocalDate today) {
    return ask(new FindCalendar(), FindCalendar.Result.class).terms().stream()
        .filter(row -> !row.firstMonday().isAfter(today))
        .max(Comparator.comparing(FindCalendar.TermRow::firstMonday))
        .filter(row -> today.isBefore(row.firstMonday().plusWeeks(row.weeks())))
        .map(CalendarChecks::dates);
  }

  private static TermDates dates(FindCalendar.TermRow row) {
    var term = (Period.Term) Period.parse(row.term(), PeriodKind.TERM);
    return new TermDates(term, row.firstMonday(), row.weeks(), row.classWeeks(), false);
  }

  private List<PlanSelfCheck> selfChecks(
      SelfCheckLevel level, UnitKind kind, String period, Instant due, Instant now) {
    Set<String> known =
        ask(
                new FindSelfChecks(null, null, List.of(), period, null, MOST),
                FindSelfChecks.Result.class)
            .items()
            .stream()
            .map(FindSelfChecks.Item::checkId)
            .collect(Collectors.toSet());
    return units(kind).stream()
        .flatMap(
            unit ->
                areas.of(level).stream()
                    .filter(area -> !known.contains(SelfCheckCommand.id(unit, area.code(), period)))
                    .map(area -> selfCheck(area, unit, period, due, now)))
        .toList();
  }

  private static PlanSelfCheck selfCheck(
      SelfCheckAreas.Area area, String unit, String period, Instant due, Instant now) {
    return new PlanSelfCheck(
        SelfCheckCommand.id(unit, area.code(), period),
        area.level(),
        area.code(),
        area.name(),
        unit,
        period,
        area.checklist(),
        due,
        By.clock(),
        now);
  }

  private List<PlanInspection> inspections(TermDates term, Instant now) {
    String code = term.term().code();
    Set<String> known =
        ask(
                new FindInspections(null, null, List.of(), Set.of(), code, null, MOST),
                FindInspections.Result.class)
            .items()
            .stream()
            .map(FindInspections.Item::inspectionId)
            .collect(Collectors.toSet());
    return Stream.of(InspectionKind.values())
        .filter(kind -> kind.isByCalendar() && end(InspectionPlans.last(kind, term)).isAfter(now))
        .flatMap(kind -> units(UnitKind.FACULTY).stream().map(unit -> plan(kind, unit, term, now)))
        .filter(plan -> !known.contains(plan.inspectionId()))
        .toList();
  }

  private PlanInspection plan(InspectionKind kind, String unit, TermDates term, Instant now) {
    String code = term.term().code();
    return new PlanInspection(
        InspectionCommand.id(kind, unit, code),
        kind,
        unit,
        code,
        InspectionPlans.first(kind, term).atStartOfDay(zone).toInstant(),
        end(InspectionPlans.last(kind, term)),
        By.clock(),
        now);
  }

  /** The college itself, or what lies below it. */
  private List<String> units(UnitKind kind) {
    return of(UnitKind.SCHOOL, null)
        .flatMap(college -> kind == UnitKind.SCHOOL ? Stream.of(college) : of(kind, college))
        .toList();
  }

  private Stream<String> of(UnitKind kind, @Nullable String parent) {
    return ask(new ListUnits(parent, null, List.of(), MOST), ListUnits.Result.class)
        .units()
        .stream()
        .filter(unit -> unit.kind() == kind)
        .map(ListUnits.Item::unit);
  }

  private Instant end(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(zone).toInstant();
  }

  private <R> R ask(Object query, Class<R> answer) {
    return queries.query(query, answer).join();
  }
}
