package io.vigil.app.report;

import io.vigil.api.casework.By;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.period.Period;
import io.vigil.api.report.DraftIncidentAnalysis;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Departments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports of months, terms and years lie ready as drafts by the calendar. */
@Component
class CalendarDrafts implements DueCases {
  /** What was ready for longer was made by hand, or was before this college began. */
  private static final Duration LATEST = Duration.ofDays(31);

  /** What could not be made is tried again later, not at every look. */
  private static final Duration PAUSE = Duration.ofHours(1);

  /** What faculties write themselves. */
  private static final Set<ReportKind> OF_FACULTIES =
      Set.of(ReportKind.PROGRAMME_QUALITY, ReportKind.QUALITY_ANALYSIS);

  private static final Logger LOG = LoggerFactory.getLogger(CalendarDrafts.class);

  private final ReportCalendar calendar;
  private final PeriodicDesk desk;
  private final Questions questions;
  private final CollegeCalendar days;
  private final Departments departments;
  private final Map<Wanted, Period> drafted = new ConcurrentHashMap<>();
  private final Map<Wanted, Instant> again = new ConcurrentHashMap<>();

  /**
   * A report that is drafted each time.
   *
   * @param unit {@code null} for the whole college
   */
  private record Wanted(ReportKind kind, @Nullable String unit) {}

  CalendarDrafts(
      ReportCalendar calendar,
      PeriodicDesk desk,
      Questions questions,
      CollegeCalendar days,
      Departments departments) {
    this.calendar = calendar;
    this.desk = desk;
    this.questions = questions;
    this.days = days;
    this.departments = departments;
  }

  @Override
  public List<DraftReport> commands(Instant now, int most) {
    return Stream.concat(PeriodicDesk.KINDS.stream(), Stream.of(ReportKind.INCIDENTS))
        .flatMap(kind -> wanted(kind, now))
        .flatMap(wanted -> due(wanted, now).stream())
        .toList();
  }

  private Stream<Wanted> wanted(ReportKind kind, Instant now) {
    if (isLate(kind, now)) {
      return Stream.empty();
    }
    return OF_FACULTIES.contains(kind)
        ? faculties().map(faculty -> new Wanted(kind, faculty))
        : Stream.of(new Wanted(kind, null));
  }

  private Stream<String> faculties() {
    return departments.all().stream()
        .filter(unit -> unit.kind() == UnitKind.FACULTY)
        .map(ListUnits.Item::unit);
  }

  private boolean isLate(ReportKind kind, Instant now) {
    return calendar.readyAt(kind, calendar.latest(kind, now)).plus(LATEST).isBefore(now);
  }

  /** The analysis reads three years of the whole college. */
  @Override
  public boolean takesLong() {
    return true;
  }

  private Optional<DraftReport> due(Wanted wanted, Instant now) {
    Period period = calendar.latest(wanted.kind(), now);
    boolean waits = now.isBefore(again.getOrDefault(wanted, Instant.MIN));
    return waits || isDrafted(wanted, period) || isEmpty() || isBeforeRecords(wanted, period)
        ? Optional.empty()
        : tried(wanted, period, now);
  }

  private boolean isDrafted(Wanted wanted, Period period) {
    if (period.equals(drafted.get(wanted))) {
      return true;
    }
    var report = new PeriodicDesk.Wanted(wanted.kind(), period.code(), wanted.unit());
    boolean found =
        questions.ask(new FindReports(null), FindReports.Result.class).items().stream()
            .filter(item -> item.kind() == wanted.kind())
            .map(item -> new PeriodicDesk.Wanted(item.kind(), item.to(), item.unit()))
            .anyMatch(report::equals);
    if (found) {
      drafted.put(wanted, period);
    }
    return found;
  }

  /** A college of which nothing is known has nothing to report. */
  private boolean isEmpty() {
    return questions
            .ask(new FindOverview(days.today()), FindOverview.Result.class)
            .latestRecordedAt()
        == null;
  }

  /** Nobody is given such a report either. */
  private boolean isBeforeRecords(Wanted wanted, Period period) {
    return PeriodicDesk.KINDS.contains(wanted.kind())
        && !desk.hasRecords(new PeriodicDesk.Wanted(wanted.kind(), period.code(), wanted.unit()));
  }

  private Optional<DraftReport> tried(Wanted wanted, Period period, Instant now) {
    try {
      return Optional.of(draft(wanted, period, now));
    } catch (RuntimeException e) {
      LOG.warn("the {} of {} could not be made", wanted, period.code(), e);
      again.put(wanted, now.plus(PAUSE));
      return Optional.empty();
    }
  }

  /** Under an id of its own: two nodes that draft it at once draft it once. */
  private DraftReport draft(Wanted wanted, Period period, Instant now) {
    ReportKind kind = wanted.kind();
    String unit = wanted.unit();
    String name = kind.rules() + " " + period.code() + (unit == null ? "" : " " + unit);
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    Locale language = Locale.SIMPLIFIED_CHINESE;
    if (kind == ReportKind.INCIDENTS) {
      return analysis(id, period, language, now);
    }
    var made =
        new ReportDesk.Made(
            desk.make(kind, period.code(), unit, language, false),
            desk.make(kind, period.code(), unit, language, true));
    return ReportDesk.draft(id, period.code(), unit, language, made, By.clock(), now);
  }

  /** Of the three years that end with it. */
  private DraftReport analysis(String id, Period last, Locale language, Instant now) {
    String from = AnalysisYears.endingWith(last).first().code();
    DraftIncidentAnalysis.Result made =
        questions.ask(
            new DraftIncidentAnalysis(from, last.code(), null, language.getLanguage()),
            DraftIncidentAnalysis.Result.class);
    return new DraftReport(
        id,
        from,
        last.code(),
        null,
        language.getLanguage(),
        made.rules(),
        made.model(),
        made.open(),
        made.paragraphs(),
        By.clock(),
        now);
  }
}
