package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

  private List<String> on(String day, Role role) {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    var questions = new Questions(DefaultQueryGateway.builder().queryBus(bus).build());
    Instant now = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
    var calendar = new CollegeCalendar(questions, Clock.fixed(now, ZONE), ZONE);
    return new DueReports(
            new ReportCalendar(calendar, new AnalysisYears(AnalysisYears.Form.SCHOOL)),
            calendar,
            questions)
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

  static final class ReadSide {
    private final List<FindReports.Item> kept = new ArrayList<>();

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

    @QueryHandler
    FindReports.Result on(FindReports query) {
      return new FindReports.Result(kept);
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
