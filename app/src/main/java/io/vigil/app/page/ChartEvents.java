package io.vigil.app.page;

import io.vigil.api.reading.FindTrend;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindHappenings.Kind;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the chart of a case marks beside warnings: findings and incidents at its unit, below it or
 * at its place, and the measures of this case, of those of the same series and of the same matter.
 * What happened elsewhere in a faculty says nothing of a class or course of it.
 */
@Component
class ChartEvents {
  static final List<String> KINDS = List.of("INCIDENT", "FINDING", "MEASURE");

  private static final Set<Kind> MARKED = EnumSet.of(Kind.INCIDENT, Kind.FINDING);
  private static final int MOST = 500;
  private static final int CASES = 5;
  private static final int LISTED = 30;

  private final Questions questions;
  private final CaseTimeline timeline;
  private final SameMatter matter;
  private final ResponseDesk responses;
  private final CollegeCalendar calendar;

  ChartEvents(
      Questions questions,
      CaseTimeline timeline,
      SameMatter matter,
      ResponseDesk responses,
      CollegeCalendar calendar) {
    this.questions = questions;
    this.timeline = timeline;
    this.matter = matter;
    this.responses = responses;
    this.calendar = calendar;
  }

  /** In order of time, the latest where there are many; nothing around a person. */
  List<CaseTimeline.Line> of(
      SignedIn person, Locale locale, FindWarnings.Item warning, LocalDate from, LocalDate to) {
    if (warning.unitKind().isPerson()) {
      return List.of();
    }
    List<CaseTimeline.Line> lines =
        Stream.concat(
                happened(person, locale, warning, from, to), measures(person, locale, warning))
            .filter(line -> !line.day().isBefore(from) && !line.day().isAfter(to))
            .sorted(Comparator.comparing(CaseTimeline.Line::day))
            .toList();
    return lines.subList(Math.max(0, lines.size() - LISTED), lines.size());
  }

  private Stream<CaseTimeline.Line> happened(
      SignedIn person, Locale locale, FindWarnings.Item warning, LocalDate from, LocalDate to) {
    var query =
        new FindHappenings(
            warning.unit(),
            ClusterLines.place(warning.evidence().occurrence()),
            start(from),
            start(to.plusDays(1)),
            person.scopes(),
            MARKED,
            FindHappenings.Reach.BELOW,
            MOST);
    return questions.ask(query, FindHappenings.Result.class).items().stream()
        .map(item -> timeline.line(locale, warning, item));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private Stream<CaseTimeline.Line> measures(
      SignedIn person, Locale locale, FindWarnings.Item warning) {
    var query =
        new FindWarnings(
            warning.unit(),
            false,
            warning.controlPoint(),
            FindWarnings.Filter.ALL,
            null,
            null,
            person.scopes(),
            false,
            0,
            CASES);
    List<String> own =
        Stream.concat(
                Stream.of(warning.id()),
                questions.ask(query, FindWarnings.Result.class).items().stream()
                    .map(FindWarnings.Item::id))
            .distinct()
            .toList();
    List<SameMatter.Answered> others =
        matter.of(person, warning).stream().filter(one -> !own.contains(one.id())).toList();
    return Stream.concat(
        own.stream().flatMap(id -> timeline.measures(locale, responses.of(id))),
        matter.measures(locale, others));
  }

  /** Those that lie on the axis. */
  static List<CaseChart.Event> placed(List<CaseTimeline.Line> lines, List<FindTrend.Point> points) {
    return lines.stream()
        .flatMap(
            line ->
                IntStream.range(0, points.size())
                    .filter(place -> !points.get(place).to().isBefore(line.day()))
                    .limit(1)
                    .filter(place -> place > 0 || !points.get(place).from().isAfter(line.day()))
                    .mapToObj(
                        place ->
                            new CaseChart.Event(
                                place, line.kind(), line.day().toString(), line.text())))
        .toList();
  }
}
