package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.api.timeline.FindUnitLife.Kind;
import io.vigil.app.incident.Telling;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

  /** What is told first; what goes on all the time can be looked up. */
  private static final Set<Kind> IMPORTANT =
      EnumSet.of(
          Kind.WARNING,
          Kind.WARNING_ENDED,
          Kind.INCIDENT,
          Kind.FINDING,
          Kind.SELF_CHECK,
          Kind.MEASURE,
          Kind.MEASURE_DONE,
          Kind.STANDARD);

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Words words;
  private final UnitNames unitNames;
  private final GradeWords grades;
  private final Telling rules;
  private final Clock clock;

  UnitLife(
      Questions questions,
      CollegeCalendar calendar,
      Words words,
      UnitNames unitNames,
      GradeWords grades,
      Telling rules,
      Clock clock) {
    this.questions = questions;
    this.calendar = calendar;
    this.words = words;
    this.unitNames = unitNames;
    this.grades = grades;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param kind by which it is marked
   * @param path where it is told at length; {@code null} where nowhere
   */
  record Line(
      LocalDate day, Kind kind, @Nullable Colour colour, String text, @Nullable String path) {}

  /**
   * @param first the latest of what matters most, or of the kind that is asked for
   * @param rest what is older, or routine, folded
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
    Function<LocalDate, RuleBook> books = books();
    List<Line> lines =
        questions.ask(query, FindUnitLife.Result.class).items().stream()
            .map(item -> line(locale, unit, item, books))
            .toList();
    List<Line> first =
        lines.stream().filter(line -> only != null || IMPORTANT.contains(line.kind())).toList();
    List<Line> shown = first.isEmpty() ? lines : first;
    Set<Line> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(shown.subList(0, Math.min(FIRST, shown.size())));
    Map<Boolean, List<Line>> parts =
        lines.stream().collect(Collectors.partitioningBy(told::contains));
    return new View(
        Objects.requireNonNull(parts.get(true)),
        Objects.requireNonNull(parts.get(false)),
        lines.size() == MOST);
  }

  /** Each is read once. */
  private Function<LocalDate, RuleBook> books() {
    Map<LocalDate, RuleBook> read = new HashMap<>();
    return day -> read.computeIfAbsent(day, rules::rules);
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

  private Line line(
      Locale locale, String unit, FindUnitLife.Item item, Function<LocalDate, RuleBook> books) {
    String of =
        item.unit().equals(unit) ? "" : unitNames.of(locale, item.unit(), item.unitName()) + " ";
    return new Line(
        item.at().atZone(calendar.zone()).toLocalDate(),
        item.kind(),
        item.colour(),
        of + text(locale, item, books),
        path(item));
  }

  private String text(Locale locale, FindUnitLife.Item item, Function<LocalDate, RuleBook> books) {
    String name = name(locale, item);
    return switch (item.kind()) {
      case SIGNAL -> words.text(locale, "life.SIGNAL", name, kind(locale, "SignalKind", item));
      case WARNING_ENDED ->
          words.text(
              locale,
              "life.WARNING_ENDED",
              classes(locale, item, name),
              words.textOr(locale, "step.reason." + item.what(), ""));
      case WARNING -> classes(locale, item, name);
      case INSPECTION -> kind(locale, "InspectionKind", item);
      case VISITS ->
          words.text(
              locale,
              item.score() == null ? "life.VISITS" : "life.VISITS.scored",
              kind(locale, "InspectionKind", item),
              Figures.plain(item.number()),
              Figures.plain(item.score()));
      case INCIDENT ->
          item.what() == null
              ? words.text(locale, "life.INCIDENT", name)
              : words.text(locale, "life.INCIDENT.graded", name, grade(item, books));
      case COMPLAINTS ->
          words.text(
              locale,
              "life.COMPLAINTS",
              kind(locale, "ComplaintKind", item),
              Figures.plain(item.number()),
              name);
      case STANDARD ->
          words.text(locale, "life.STANDARD", name, Objects.requireNonNullElse(item.what(), ""));
      case FINDING, STUDENT_NOTE, SELF_CHECK, MEASURE, MEASURE_DONE ->
          words.text(locale, "life." + item.kind(), name);
    };
  }

  /** Several are those of classes in one week. */
  private String classes(Locale locale, FindUnitLife.Item item, String name) {
    Double classes = item.number();
    return classes == null
        ? words.text(locale, "life.WARNING", name)
        : words.text(locale, "life.WARNING.classes", name, Figures.plain(classes));
  }

  /** As the rules of its day call it. */
  private String grade(FindUnitLife.Item item, Function<LocalDate, RuleBook> books) {
    LocalDate day = item.at().atZone(calendar.zone()).toLocalDate();
    return grades.name(books.apply(day), item.what());
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
      case WARNING, WARNING_ENDED ->
          item.number() == null
              ? "/warnings/" + id
              : "/warnings?state=ALL&unit=%s&point=%s".formatted(item.unit(), id);
      case MEASURE, MEASURE_DONE -> "/warnings/" + id;
      case INCIDENT -> "/findings/incidents/" + id;
      case FINDING -> "/findings/" + id;
      case STUDENT_NOTE, INSPECTION, VISITS -> "/checks/inspections/" + id;
      case SELF_CHECK -> "/checks/self/" + id;
      case COMPLAINTS -> "/complaints";
      case STANDARD -> "/registers/standards/" + id;
    };
  }
}
