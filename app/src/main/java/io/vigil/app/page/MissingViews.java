package io.vigil.app.page;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindMissing;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has not been delivered, one line for each unit and control point. */
@Component
class MissingViews {
  private static final int LOOKED_AT = 500;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final UnitNames unitNames;

  MissingViews(
      Questions questions, CollegeCalendar calendar, Periods periods, UnitNames unitNames) {
    this.questions = questions;
    this.calendar = calendar;
    this.periods = periods;
    this.unitNames = unitNames;
  }

  /**
   * What is missing of a series.
   *
   * @param latest the newest period
   * @param due when that one was due
   * @param all the periods, newest first
   */
  record Gap(
      String controlPoint,
      String name,
      String unit,
      String unitName,
      int periods,
      String latest,
      String due,
      List<String> all,
      @Nullable String dataOwner) {}

  FindMissing.Result find(SignedIn person) {
    if (person.seesEverything()) {
      return ask(null);
    }
    List<FindMissing.Result> parts = person.scopes().stream().map(this::ask).toList();
    return new FindMissing.Result(
        parts.stream().mapToLong(FindMissing.Result::total).sum(),
        parts.stream().mapToLong(FindMissing.Result::periods).sum(),
        parts.stream()
            .flatMap(part -> part.rows().stream())
            .sorted(Comparator.comparing(FindMissing.Row::periodEnd).reversed())
            .toList());
  }

  List<Gap> rows(Locale locale, FindMissing.Result found, int most) {
    Map<String, List<FindMissing.Row>> bySeries =
        found.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.controlPoint() + "|" + row.unit(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return bySeries.values().stream().limit(most).map(rows -> gap(locale, rows)).toList();
  }

  private Gap gap(Locale locale, List<FindMissing.Row> rows) {
    FindMissing.Row latest = rows.getFirst();
    return new Gap(
        latest.controlPoint(),
        name(locale, latest),
        latest.unit(),
        unitNames.of(locale, latest.unit(), latest.unitName()),
        rows.size(),
        periods.full(locale, latest.period(), PeriodKind.TEACHING_WEEK),
        periods.date(locale, latest.dueOn()),
        rows.stream()
            .map(row -> periods.full(locale, row.period(), PeriodKind.TEACHING_WEEK))
            .toList(),
        latest.dataOwnerName() == null ? latest.dataOwner() : latest.dataOwnerName());
  }

  private static String name(Locale locale, FindMissing.Row row) {
    String english = row.controlPointNameEn();
    return english != null && locale.getLanguage().equals("en") ? english : row.controlPointName();
  }

  private FindMissing.Result ask(@Nullable String unit) {
    return questions.ask(
        new FindMissing(calendar.today(), unit, LOOKED_AT), FindMissing.Result.class);
  }
}
