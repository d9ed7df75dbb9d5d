package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.report.FindRecordsBegun;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.MakePeriodicReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Departments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first term ends on Sunday 17 January 2027, the second begins on 1 March. */
class DueReportsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String TERM = "TERM 2026-27/1 2027-01-18";

  private final ReadSide readSide = new ReadSide();

  private List<String> on(String day) {
    return on(day, Role.QUALITY_OFFICE);
  }

  private Questions questions() {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    return new Questions(DefaultQueryGateway.builder().queryBus(bus).build());
  }

  private static Instant morning(String day) {
    return LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
  }

  private static CollegeCalendar calendar(Questions questions, Instant now) {
    return new CollegeCalendar(questions, Clock.fixed(now, ZONE), ZONE);
  }

  private static ReportCalendar reports(CollegeCalendar calendar) {
    return new ReportCalendar(calendar, new AnalysisYears(AnalysisYears.Form.SCHOOL));
  }

  private List<String> on(String day, Role role) {
    Questions questions = questions();
    CollegeCalendar calendar = calendar(questions, morning(day));
    return new DueReports(reports(calendar), calendar, questions)
            .of(new SignedIn(UUID.randomUUID(), "q", null, "质量办", "Quality", role, List.of(), true))
            .stream()
            .map(due -> due.kind() + " " + due.period().code() + " " + due.on())
            .toList();
  }

  @Test
  void theReportOfATermIsDueOnTheFirstWorkingDayAfterItAndLateFromThenOn() {
    assertThat(on("2027-01-11")).contains(TERM);
    assertThat(on("2027-01-18")).contains(TERM);
    assertThat(on("2027-01-25")).contains(TERM);
  }

  @Test
  void whatIsFiledIsNotDue() {
    readSide.keep(ReportKind.TERM, "2026-27/1", null);
    assertThat(on("2027-03-10")).contains(TERM);

    readSide.keep(ReportKind.TERM, "2026-27/1", Instant.EPOCH);
    assertThat(on("2027-01-25")).doesNotContain(TERM);
  }

  @Test
  void whatNobodyDraftedInAMonthWasBeforeTheCollegeBegan() {
    assertThat(on("2027-02-18")).contains(TERM);
    assertThat(on("2027-02-19")).doesNotContain(TERM);
  }

  @Test
  void theAnnualReportStaysDueInTheNewYearUntilItIsFiled() {
    assertThat(on("2026-12-20")).contains("EXCERPT 2025-26 2026-12-31");
    assertThat(on("2027-01-02"))
        .contains("EXCERPT 2025-26 2026-12-31", "EXCERPT 2026-27 2027-12-31");

    readSide.keep(ReportKind.EXCERPT, "2025-26", Instant.EPOCH);
    assertThat(on("2026-12-20")).doesNotContain("EXCERPT 2025-26 2026-12-31");
  }

  @Test
  void thoseWhoMakeNoReportsOweNone() {
    assertThat(on("2027-01-18", Role.LEADER)).isEmpty();
    assertThat(on("2027-01-18", Role.REVIEWER)).isEmpty();
  }

  @Test
  void everyFacultyFindsItsDraftsHoweverManyUnitsThereAre() {
    draft("2026-11-02");

    assertThat(readSide.made)
        .contains("PROGRAMME_QUALITY D02")
        .noneMatch(made -> made.endsWith(" D09"));
  }

  @Test
  void scoresThatWereDraftedUnderTheSchoolYearAreNotDraftedAgainUnderTheCalendarYear() {
    draft("2027-01-11");
    assertThat(readSide.made).contains("SCORES null");

    readSide.made.clear();
    readSide.keep(ReportKind.SCORES, "2026-27", null);
    draft("2027-01-11");
    assertThat(readSide.made).doesNotContain("SCORES null");
  }

  @Test
  void nothingIsDraftedOfPeriodsBeforeTheFirstRecord() {
    readSide.begun = LocalDate.parse("2026-12-31");
    draft("2027-01-11");
    assertThat(readSide.made).contains("BULLETIN null");

    readSide.made.clear();
    readSide.begun = LocalDate.parse("2027-01-01");
    draft("2027-01-11");
    assertThat(readSide.made).contains("SCORES null").doesNotContain("BULLETIN null");
  }

  private void draft(String day) {
    Questions questions = questions();
    Instant now = morning(day);
    CollegeCalendar calendar = calendar(questions, now);

    new CalendarDrafts(
            reports(calendar),
            new PeriodicDesk(
                questions,
                null,
                new MeasureWords(questions),
                new RecordedYears(questions, calendar)),
            questions,
            calendar,
            new Departments(questions))
        .commands(now, 10);
  }

  static final class ReadSide {
    private final List<FindReports.Item> kept = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private LocalDate begun = LocalDate.parse("2021-09-01");

    void keep(ReportKind kind, String period, @Nullable Instant frozenAt) {
      kept.add(
          new FindReports.Item(
              "r",
              period,
              period,
              null,
              "zh",
              kind.rules(),
              null,
              "",
              "q",
              Instant.EPOCH,
              frozenAt == null ? null : "q",
              frozenAt,
              List.of(),
              null,
              null,
              List.of(),
              null));
    }

    /** Runs of courses, by whose names a college of ordinary size could be listed for long. */
    @QueryHandler
    ListUnits.Result on(ListUnits query) {
      return new ListUnits.Result(
          query.text() != null
              ? Collections.nCopies(query.limit(), unit("C01-1", UnitKind.COURSE_RUN))
              : query.parent() == null
                  ? List.of(unit("LL", UnitKind.SCHOOL))
                  : List.of(unit("D02", UnitKind.FACULTY), unit("D09", UnitKind.OFFICE)));
    }

    private static ListUnits.Item unit(String id, UnitKind kind) {
      return new ListUnits.Item(id, null, kind, null, List.of(id), List.of());
    }

    @QueryHandler
    FindOverview.Result on(FindOverview query) {
      return new FindOverview.Result(1, 1, 1, Instant.EPOCH, 0, 0);
    }

    @QueryHandler
    MakePeriodicReport.Result on(MakePeriodicReport query) {
      made.add(query.kind() + " " + query.unit());
      throw Rejection.notFound("report", query.period());
    }

    @QueryHandler
    FindReports.Result on(FindReports query) {
      return new FindReports.Result(kept);
    }

    @QueryHandler
    FindRecordsBegun.Result on(FindRecordsBegun query) {
      return new FindRecordsBegun.Result(begun);
    }

    @QueryHandler
    FindCalendar.Result on(FindCalendar query) {
      return new FindCalendar.Result(
          List.of(
              new FindCalendar.TermRow("2026-27/1", LocalDate.parse("2026-08-31"), 20, 18),
              new FindCalendar.TermRow("2026-27/2", LocalDate.parse("2027-03-01"), 20, 18)),
          List.of());
    }
  }
}
