package io.vigil.app.demo.told;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardCommand.CheckExecution;
import io.vigil.api.standard.StandardCommand.IssueStandard;
import io.vigil.api.standard.StandardCommand.PassStandardTime;
import io.vigil.api.standard.StandardKind;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoStandard;
import io.vigil.app.demo.cases.Posts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The quality standards of the college in the version that is in force and the one before. */
final class ToldStandards {
  private static final LocalTime ISSUED = LocalTime.of(9, 0);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** Kept in part only, when it was looked at. */
  private static final String PARTLY_KEPT = "教学过程标准";

  private static final LocalDate LOOKED_ON = LocalDate.of(2026, 10, 22);

  /** Looked at last year; what was revised since, some weeks after that. */
  private static final LocalDate FIRST_CHECK = LocalDate.of(2025, 10, 13);

  private static final int DAYS_BETWEEN = 2;
  private static final int DAYS_AFTER_REVISION = 40;

  /** Of the three that are overdue, those that were set aside until they are revised. */
  private static final Set<String> UNCHECKED = Set.of("日常礼仪标准", "图书工作标准");

  private final DemoCalendar calendar = new DemoCalendar();
  private final DemoCases cases;
  private final Cast cast;

  ToldStandards(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    List<DemoStandard> all = cases.standards().toList();
    return IntStream.range(0, all.size())
        .mapToObj(place -> standard(all.get(place), place))
        .sorted(ToldCase.IN_ORDER);
  }

  private ToldCase standard(DemoStandard standard, int place) {
    String id = ToldCase.idOf("standard", standard.name());
    IssueStandard first = issued(id, standard, standard.before(), standard.dueBefore());
    return new ToldCase(
        id,
        first.at(),
        Stream.of(
                Stream.of(first, issued(id, standard, standard.revised(), standard.revisionDue())),
                checked(id, standard, place),
                Stream.of(new PassStandardTime(id, Deliveries.OPENING)))
            .flatMap(commands -> commands)
            .toList());
  }

  private IssueStandard issued(String id, DemoStandard standard, LocalDate day, LocalDate until) {
    return new IssueStandard(
        id,
        StandardKind.STANDARD,
        standard.group(),
        standard.name(),
        standard.owner(),
        null,
        "按适用情况修订，征求师生与用人单位意见",
        CaseDays.at(until, LAST_SECOND),
        cast.head(standard.owner()),
        CaseDays.at(day, ISSUED));
  }

  private Stream<StandardCommand> checked(String id, DemoStandard standard, int place) {
    if (UNCHECKED.contains(standard.name())) {
      return Stream.of();
    }
    boolean partly = standard.name().equals(PARTLY_KEPT);
    return Stream.of(
        new CheckExecution(
            id,
            partly ? Execution.PARTLY_FOLLOWED : Execution.FOLLOWED,
            partly ? "抽查42门课，38门教案、进度与标准一致，4门已要求补齐" : "查阅记录并现场核对，按标准执行",
            cast.by(Posts.QUALITY),
            CaseDays.at(partly ? LOOKED_ON : checkedOn(standard, place), ISSUED)));
  }

  private LocalDate checkedOn(DemoStandard standard, int place) {
    LocalDate planned = FIRST_CHECK.plusDays((long) DAYS_BETWEEN * place);
    LocalDate revised = standard.revised().plusDays(DAYS_AFTER_REVISION);
    LocalDate day = inTerm(planned.isBefore(revised) ? revised : planned);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** In the second week of the next term, where it falls between two. */
  private LocalDate inTerm(LocalDate day) {
    return calendar.terms().stream()
        .map(TermDates::range)
        .filter(term -> !term.last().isBefore(day))
        .findFirst()
        .map(term -> term.contains(day) ? day : term.first().plusDays(7))
        .orElse(day);
  }
}
