package io.vigil.app.page;

import io.vigil.api.casework.By;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportKind;
import io.vigil.app.casework.DueCases;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The report of the week that is over lies ready as a draft on Monday at eight. */
@Component
class MondayReport implements DueCases {
  private static final LocalTime READY = LocalTime.of(8, 0);

  private final WeeklyFacts weekly;
  private final WeekNumbers numbers;
  private final Questions questions;
  private final CollegeCalendar calendar;
  private volatile @Nullable String drafted;

  MondayReport(
      WeeklyFacts weekly, WeekNumbers numbers, Questions questions, CollegeCalendar calendar) {
    this.weekly = weekly;
    this.numbers = numbers;
    this.questions = questions;
    this.calendar = calendar;
  }

  @Override
  public List<DraftReport> commands(Instant now, int most) {
    LocalDate monday = numbers.monday();
    return now.isBefore(monday.atTime(READY).atZone(calendar.zone()).toInstant())
        ? List.of()
        : weekly.weeks().stream()
            .filter(week -> !week.runs() && !isDrafted(week.code()))
            .map(week -> draft(week, now))
            .toList();
  }

  private boolean isDrafted(String week) {
    if (week.equals(drafted)) {
      return true;
    }
    boolean found =
        questions.ask(new FindReports(null), FindReports.Result.class).items().stream()
            .anyMatch(item -> item.kind() == ReportKind.WEEKLY && item.from().equals(week));
    if (found) {
      drafted = week;
    }
    return found;
  }

  /** Under an id of its own: two nodes that draft it at once draft it once. */
  private DraftReport draft(WeeklyFacts.Week week, Instant now) {
    String id = UUID.nameUUIDFromBytes(bytes(week.code())).toString();
    return ReportDesk.draft(
        id, week.code(), null, Locale.SIMPLIFIED_CHINESE, inChinese(week), By.clock(), now);
  }

  private static byte[] bytes(String week) {
    return (ReportKind.WEEKLY.rules() + week).getBytes(StandardCharsets.UTF_8);
  }

  private ReportDesk.Made inChinese(WeeklyFacts.Week week) {
    try {
      LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
      return weekly.made(office(), week, Locale.SIMPLIFIED_CHINESE);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  /** The quality office, which sees all units. */
  private static SignedIn office() {
    return new SignedIn(
        new UUID(0, 0), "clock", null, "", "", Role.QUALITY_OFFICE, List.of(), true);
  }
}
