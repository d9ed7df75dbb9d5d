package io.vigil.app.report;

import io.vigil.api.casework.By;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.period.Period;
import io.vigil.api.report.DraftIncidentAnalysis;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportKind;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

  private static final int YEARS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(CalendarDrafts.class);

  private final ReportCalendar calendar;
  private final PeriodicDesk desk;
  private final Questions questions;
  private final CollegeCalendar days;
  private final Map<ReportKind, Period> drafted = new ConcurrentHashMap<>();
  private final Map<ReportKind, Instant> again = new ConcurrentHashMap<>();

  CalendarDrafts(
      ReportCalendar calendar, PeriodicDesk desk, Questions questions, CollegeCalendar days) {
    this.calendar = calendar;
    this.desk = desk;
    this.questions = questions;
    this.days = days;
  }

  @Override
  public List<DraftReport> commands(Instant now, int most) {
    return Stream.concat(PeriodicDesk.KINDS.stream(), Stream.of(ReportKind.INCIDENTS))
        .flatMap(kind -> due(kind, now).stream())
        .toList();
  }

  /** The analysis reads three years of the whole college. */
  @Override
  public boolean takesLong() {
    return true;
  }

  private Optional<DraftReport> due(ReportKind kind, Instant now) {
    Period period = calendar.latest(kind, now);
    boolean late = calendar.readyAt(kind, period).plus(LATEST).isBefore(now);
    boolean waits = now.isBefore(again.getOrDefault(kind, Instant.MIN));
    return late || waits || isDrafted(kind, period) || isEmpty()
        ? Optional.empty()
        : tried(kind, period, now);
  }

  private boolean isDrafted(ReportKind kind, Period period) {
    if (period.equals(drafted.get(kind))) {
      return true;
    }
    boolean found =
        questions.ask(new FindReports(null), FindReports.Result.class).items().stream()
            .anyMatch(
                item ->
                    item.kind() == kind && item.unit() == null && item.to().equals(period.code()));
    if (found) {
      drafted.put(kind, period);
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

  private Optional<DraftReport> tried(ReportKind kind, Period period, Instant now) {
    try {
      return Optional.of(draft(kind, period, now));
    } catch (RuntimeException e) {
      LOG.warn("the {} of {} could not be made", kind.code(), period.code(), e);
      again.put(kind, now.plus(PAUSE));
      return Optional.empty();
    }
  }

  /** Under an id of its own: two nodes that draft it at once draft it once. */
  private DraftReport draft(ReportKind kind, Period period, Instant now) {
    String name = kind.rules() + " " + period.code();
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    Locale language = Locale.SIMPLIFIED_CHINESE;
    if (kind == ReportKind.INCIDENTS) {
      return analysis(id, (Period.SchoolYear) period, language, now);
    }
    var made =
        new ReportDesk.Made(
            desk.make(kind, period.code(), null, language, false),
            desk.make(kind, period.code(), null, language, true));
    return ReportDesk.draft(id, period.code(), null, language, made, By.clock(), now);
  }

  /** Of the three school years that end with it. */
  private DraftReport analysis(String id, Period.SchoolYear last, Locale language, Instant now) {
    String from = new Period.SchoolYear(last.startYear() - YEARS + 1).code();
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
