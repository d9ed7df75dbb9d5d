package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.api.timeline.FindUnitLife.Kind;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One line of everything that happened to a unit and those below it, the latest first. */
@Component
class UnitLife {
  private static final int MONTHS = 12;
  private static final int MOST = 300;
  private static final int FIRST = 20;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Words words;
  private final Clock clock;

  UnitLife(Questions questions, CollegeCalendar calendar, Words words, Clock clock) {
    this.questions = questions;
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param kind by which it is marked
   * @param path where it is told at length; {@code null} where nowhere
   */
  record Line(
      LocalDate day, Kind kind, @Nullable Colour colour, String text, @Nullable String path) {}

  /**
   * @param rest what is older than the first, folded
   * @param cut whether there was more than is told
   */
  record View(List<Line> first, List<Line> rest, boolean cut) {}

  /**
   * @param only what is asked for; {@code null} for everything
   */
  View of(SignedIn person, Locale locale, String unit, @Nullable Kind only) {
    Instant now = clock.instant();
    Instant from = calendar.today().minusMonths(MONTHS).atStartOfDay(calendar.zone()).toInstant();
    var query = new FindUnitLife(unit, from, now, person.scopes(), kinds(person, only), MOST);
    List<Line> lines =
        questions.ask(query, FindUnitLife.Result.class).items().stream()
            .map(item -> line(locale, unit, item))
            .toList();
    int first = Math.min(FIRST, lines.size());
    return new View(
        lines.subList(0, first), lines.subList(first, lines.size()), lines.size() == MOST);
  }

  private static Set<Kind> kinds(SignedIn person, @Nullable Kind only) {
    return Stream.of(Kind.values())
        .filter(kind -> only == null || kind == only)
        .filter(kind -> tells(person, kind))
        .collect(Collectors.toSet());
  }

  /** Requests are told to those who deal with them, words of measures to those of the college. */
  private static boolean tells(SignedIn person, Kind kind) {
    return switch (kind) {
      case COMPLAINTS -> person.is(ForComplaints.class.getAnnotation(AllowedTo.class).value());
      case MEASURE, MEASURE_DONE, INCIDENT, FINDING, STUDENT_NOTE ->
          !person.is(Role.REVIEWER, Role.COUNSELLOR, Role.IMPORTER, Role.METRICS);
      case SIGNAL, WARNING, WARNING_ENDED, INSPECTION, VISITS, SELF_CHECK, STANDARD -> true;
    };
  }

  private Line line(Locale locale, String unit, FindUnitLife.Item item) {
    String of = item.unit().equals(unit) ? "" : named(item) + " ";
    return new Line(
        item.at().atZone(calendar.zone()).toLocalDate(),
        item.kind(),
        item.colour(),
        of + text(locale, item),
        path(item));
  }

  private static String named(FindUnitLife.Item item) {
    return Objects.requireNonNullElse(item.unitName(), item.unit());
  }

  private String text(Locale locale, FindUnitLife.Item item) {
    String name = name(locale, item);
    return switch (item.kind()) {
      case SIGNAL -> words.text(locale, "life.SIGNAL", name, kind(locale, "SignalKind", item));
      case WARNING_ENDED ->
          words.text(
              locale,
              "life.WARNING_ENDED",
              name,
              words.textOr(locale, "step.reason." + item.what(), ""));
      case INSPECTION -> kind(locale, "InspectionKind", item);
      case VISITS ->
          words.text(
              locale,
              "life.VISITS",
              kind(locale, "InspectionKind", item),
              Figures.plain(item.number()));
      case COMPLAINTS ->
          words.text(
              locale,
              "life.COMPLAINTS",
              kind(locale, "ComplaintKind", item),
              Figures.plain(item.number()),
              name);
      case STANDARD ->
          words.text(locale, "life.STANDARD", name, Objects.requireNonNullElse(item.what(), ""));
      case WARNING, INCIDENT, FINDING, STUDENT_NOTE, SELF_CHECK, MEASURE, MEASURE_DONE ->
          words.text(locale, "life." + item.kind(), name);
    };
  }

  private String kind(Locale locale, String type, FindUnitLife.Item item) {
    String what = Objects.requireNonNullElse(item.what(), "");
    return words.textOr(locale, type + "." + what, what);
  }

  private static String name(Locale locale, FindUnitLife.Item item) {
    String english = item.nameEn();
    return english != null && locale.getLanguage().equals("en")
        ? english
        : Objects.requireNonNullElse(item.name(), "");
  }

  private static @Nullable String path(FindUnitLife.Item item) {
    String id = item.caseId();
    if (id == null) {
      return switch (item.kind()) {
        case COMPLAINTS -> "/complaints";
        case VISITS -> "/checks";
        default -> null;
      };
    }
    return switch (item.kind()) {
      case SIGNAL -> "/units/%s/control-points/%s".formatted(item.unit(), id);
      case WARNING, WARNING_ENDED, MEASURE, MEASURE_DONE -> "/warnings/" + id;
      case INCIDENT -> "/findings/incidents/" + id;
      case FINDING -> "/findings/" + id;
      case STUDENT_NOTE, INSPECTION, VISITS -> "/checks/inspections/" + id;
      case SELF_CHECK -> "/checks/self/" + id;
      case COMPLAINTS -> "/complaints";
      case STANDARD -> "/registers/standards/" + id;
    };
  }
}
