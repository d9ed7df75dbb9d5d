package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindHappenings.Kind;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small signs, what they led to, and the way back, in one line of time around a case. */
@Component
class CaseTimeline {
  private static final int WEEKS_BEFORE = 4;
  private static final int MOST = 40;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Words words;
  private final UnitNames unitNames;
  private final Clock clock;

  CaseTimeline(
      Questions questions,
      CollegeCalendar calendar,
      Words words,
      UnitNames unitNames,
      Clock clock) {
    this.questions = questions;
    this.calendar = calendar;
    this.words = words;
    this.unitNames = unitNames;
    this.clock = clock;
  }

  /**
   * @param kind how it is marked, such as {@code INCIDENT} or {@code MEASURE}
   * @param path where it is told at length; {@code null} where this page does
   */
  record Line(
      LocalDate day, String kind, @Nullable Colour colour, String text, @Nullable String path) {}

  /**
   * @param lead days from the first sign to the incident; {@code null} where there was none after
   */
  record View(List<Line> lines, @Nullable Long lead) {

    public boolean isTold() {
      return lines.size() > 1;
    }
  }

  /**
   * Of the whole college and of yearly figures nothing: whatever a year holds is around them.
   *
   * @param ofTheSameMatter what was done under other cases
   */
  View of(
      SignedIn person,
      Locale locale,
      FindWarnings.Item warning,
      FindResponse.Result response,
      Stream<Line> ofTheSameMatter) {
    if (Urgent.isStructural(warning) || warning.unitKind() == UnitKind.SCHOOL) {
      return new View(List.of(), null);
    }
    FindWarnings.Ending ending = warning.ending();
    Instant until = ending == null ? clock.instant() : ending.at();
    Instant from =
        warning.since().minusWeeks(WEEKS_BEFORE).atStartOfDay(calendar.zone()).toInstant();
    List<FindHappenings.Item> happened =
        questions
            .ask(
                new FindHappenings(warning.unit(), from, until, person.scopes(), MOST),
                FindHappenings.Result.class)
            .items();
    Stream<Line> lines =
        Stream.concat(
            happened.stream().map(item -> line(locale, warning, item)),
            Stream.of(measures(locale, response), ofTheSameMatter, ended(locale, warning))
                .flatMap(told -> told));
    return new View(
        lines.sorted(Comparator.comparing(Line::day)).toList(),
        lead(warning, happened, calendar.zone()));
  }

  Line line(Locale locale, FindWarnings.Item own, FindHappenings.Item item) {
    String path = own.id().equals(item.caseId()) ? null : path(item);
    return new Line(day(item.at()), item.kind().name(), item.colour(), text(locale, item), path);
  }

  private String text(Locale locale, FindHappenings.Item item) {
    String unit = unitNames.of(locale, item.unit(), item.unitName());
    return switch (item.kind()) {
      case WARNING, INCIDENT, FINDING ->
          words.text(locale, "timeline." + item.kind(), unit, name(locale, item));
      case STUDENT_NOTE ->
          words.text(
              locale, "timeline.STUDENT_NOTE", unit, Objects.requireNonNullElse(item.text(), ""));
      case OBSERVATION ->
          words.text(locale, "timeline.OBSERVATION", unit, Figures.plain(item.score()));
    };
  }

  private static String name(Locale locale, FindHappenings.Item item) {
    String english = item.nameEn();
    return english != null && locale.getLanguage().equals("en")
        ? english
        : Objects.requireNonNullElse(item.name(), "");
  }

  private static String path(FindHappenings.Item item) {
    return switch (item.kind()) {
          case WARNING -> "/warnings/";
          case STUDENT_NOTE, OBSERVATION -> "/checks/inspections/";
          case FINDING -> "/findings/";
          case INCIDENT -> "/findings/incidents/";
        }
        + item.caseId();
  }

  Stream<Line> measures(Locale locale, FindResponse.Result response) {
    return response.measures().stream()
        .flatMap(
            one -> {
              Instant done = one.doneAt();
              Line planned = measure(locale, "timeline.MEASURE", one.plannedAt(), one.text());
              return done == null
                  ? Stream.of(planned)
                  : Stream.of(planned, measure(locale, "timeline.DONE", done, one.text()));
            });
  }

  private Line measure(Locale locale, String key, Instant at, String text) {
    return new Line(day(at), "MEASURE", null, words.text(locale, key, text), null);
  }

  private Stream<Line> ended(Locale locale, FindWarnings.Item warning) {
    FindWarnings.Ending ending = warning.ending();
    return ending == null
        ? Stream.empty()
        : Stream.of(
            new Line(
                day(ending.at()),
                "ENDED",
                null,
                words.text(
                    locale,
                    "timeline.ENDED",
                    words.textOr(locale, "step.reason." + warning.endReason(), ending.reason())),
                null));
  }

  /**
   * From the first sign to the incident that is told: the one that the case is about, else the
   * first that came after the sign.
   */
  static @Nullable Long lead(
      FindWarnings.Item own, List<FindHappenings.Item> happened, ZoneId zone) {
    Instant first =
        happened.stream()
            .filter(item -> item.kind() != Kind.INCIDENT)
            .map(FindHappenings.Item::at)
            .findFirst()
            .orElse(own.raisedAt());
    String about = incident(own.evidence().occurrence());
    return happened.stream()
        .filter(item -> item.kind() == Kind.INCIDENT)
        .filter(item -> about == null || item.caseId().equals(about))
        .filter(item -> about != null || item.at().isAfter(first))
        .findFirst()
        .map(item -> ChronoUnit.DAYS.between(day(first, zone), day(item.at(), zone)))
        .filter(days -> days > 0)
        .orElse(null);
  }

  private static @Nullable String incident(@Nullable Occurrence occurrence) {
    return occurrence != null && occurrence.rule().code().equals(OccurrenceRule.INCIDENT.code())
        ? occurrence.caseId()
        : null;
  }

  private LocalDate day(Instant moment) {
    return day(moment, calendar.zone());
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate();
  }
}
