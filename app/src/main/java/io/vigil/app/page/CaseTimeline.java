package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindHappenings.Kind;
import io.vigil.api.timeline.FindSigns;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CategoryNames;
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
  private final CategoryNames categories;
  private final ClusterLines complaints;
  private final Signs signs;
  private final Clock clock;

  CaseTimeline(
      Questions questions,
      CollegeCalendar calendar,
      Words words,
      UnitNames unitNames,
      CategoryNames categories,
      ClusterLines complaints,
      Signs signs,
      Clock clock) {
    this.questions = questions;
    this.calendar = calendar;
    this.words = words;
    this.unitNames = unitNames;
    this.categories = categories;
    this.complaints = complaints;
    this.signs = signs;
    this.clock = clock;
  }

  /**
   * @param kind how it is marked, such as {@code INCIDENT} or {@code MEASURE}
   * @param path where it is told at length; {@code null} where this page does
   */
  record Line(
      LocalDate day, String kind, @Nullable Colour colour, String text, @Nullable String path) {}

  /**
   * @param lead from the first sign to the incident; {@code null} where there was none before its
   *     day, or where not every sign may be seen
   * @param unannounced whether there was an incident without any sign, seen or not
   */
  record View(List<Line> lines, @Nullable Lead lead, boolean unannounced) {

    public boolean isTold() {
      return lines.size() > 1;
    }
  }

  /**
   * @param since the day of the first sign
   * @param days from then to the incident, at least 1
   */
  record Lead(LocalDate since, long days) {}

  /**
   * Of the whole college and of yearly figures nothing: whatever a year holds is around them.
   *
   * @param more lines of what else is known of it, such as what was done under other cases
   */
  View of(
      SignedIn person,
      Locale locale,
      FindWarnings.Item warning,
      FindResponse.Result response,
      Stream<Line> more) {
    if (Urgent.isStructural(warning) || warning.unitKind() == UnitKind.SCHOOL) {
      return new View(List.of(), null, false);
    }
    FindWarnings.Ending ending = warning.ending();
    Instant until = ending == null ? clock.instant() : ending.at();
    Instant from =
        warning.since().minusWeeks(WEEKS_BEFORE).atStartOfDay(calendar.zone()).toInstant();
    List<FindHappenings.Item> happened = happened(person, warning, from, until);
    FindHappenings.Item incident = incident(warning, happened);
    FindSigns.Result before =
        incident == null ? new FindSigns.Result(List.of(), false) : signs.of(person, incident);
    Stream<Line> lines =
        Stream.concat(
            Stream.concat(before.items().stream(), happened.stream())
                .distinct()
                .map(item -> line(locale, warning, item)),
            Stream.of(
                    complaints.of(person, locale, warning, from, until),
                    measures(locale, response),
                    more,
                    ended(locale, warning))
                .flatMap(told -> told));
    return new View(
        lines.sorted(Comparator.comparing(Line::day)).toList(),
        incident == null ? null : lead(incident, before, calendar.zone()),
        incident != null && before.items().isEmpty() && !before.narrowed());
  }

  private List<FindHappenings.Item> happened(
      SignedIn person, FindWarnings.Item warning, Instant from, Instant until) {
    var query =
        new FindHappenings(
            warning.unit(),
            ClusterLines.place(warning.evidence().occurrence()),
            from,
            until,
            person.scopes(),
            MOST);
    return questions.ask(query, FindHappenings.Result.class).items();
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

  private String name(Locale locale, FindHappenings.Item item) {
    if (item.kind() == Kind.INCIDENT) {
      return categories.of(locale, Objects.requireNonNullElse(item.name(), ""));
    }
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

  /** How the colour of a case of what happened changed; values have a curve for that. */
  Stream<Line> turns(Locale locale, FindWarning.Result found) {
    FindWarnings.Item warning = found.warning();
    return warning == null || warning.evidence().occurrence() == null
        ? Stream.empty()
        : found.history().stream()
            .filter(step -> step.what().equals("colour-changed"))
            .flatMap(step -> Stream.ofNullable(step.colour()).map(to -> turn(locale, step, to)));
  }

  private Line turn(Locale locale, FindWarning.Step step, Colour to) {
    String colour = words.text(locale, "Colour." + to);
    return new Line(
        day(step.at()), "WARNING", to, words.text(locale, "timeline.TURNED", colour), null);
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
   * The incident that is told: the one that the case is about, else the first that came after the
   * first sign.
   */
  static FindHappenings.@Nullable Item incident(
      FindWarnings.Item own, List<FindHappenings.Item> happened) {
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
        .orElse(null);
  }

  /** From the first of the signs to their incident. */
  static @Nullable Lead lead(FindHappenings.Item incident, FindSigns.Result signs, ZoneId zone) {
    LocalDate day = day(incident.at(), zone);
    return signs.narrowed()
        ? null
        : signs.items().stream()
            .map(sign -> first(sign, zone))
            .min(Comparator.naturalOrder())
            .filter(since -> since.isBefore(day))
            .map(since -> new Lead(since, ChronoUnit.DAYS.between(since, day)))
            .orElse(null);
  }

  /** Complaints that pile up begin with the first of them. */
  private static LocalDate first(FindHappenings.Item sign, ZoneId zone) {
    LocalDate since = sign.since();
    return since == null ? day(sign.at(), zone) : since;
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
