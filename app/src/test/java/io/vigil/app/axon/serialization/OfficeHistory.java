package io.vigil.app.axon.serialization;

import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.casework.By;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.rulebook.RuleBookEvent.RuleBookIssued;
import io.vigil.api.tally.Severity;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an office sets for the whole college, as it is stored. */
final class OfficeHistory {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00.123Z");
  private static final LocalDate WINTER = LocalDate.of(2027, 1, 18);
  private static final By BY = new By("u-1", "QUALITY_OFFICE", "page", "u-2");

  private OfficeHistory() {}

  static List<VigilEvent> events() {
    var winter = new CollegeBreak(WINTER, WINTER.plusDays(34), "寒假", true);
    return List.of(
        new BreakDeclared("COLLEGE", winter.first(), winter.last(), winter.name(), true, false, AT),
        new CalendarRevised(
            "COLLEGE",
            3,
            List.of(new TermRow("2026-27/2", LocalDate.of(2027, 2, 22), 20, 18)),
            List.of(new DayRow(LocalDate.of(2026, 12, 26), true, "调课", false)),
            List.of(winter),
            List.of(LocalDate.of(2026, 12, 7)),
            "省厅通知寒假提前一周",
            BY,
            AT,
            AT),
        new RuleBookIssued(rules(), "质委会修订", BY, AT, AT));
  }

  /** Rules that say what warns by themselves. */
  static Sample direct() {
    var rules = new DirectRules(2, 4, List.of("EX-02"));
    return Sample.of(new RuleBookIssued(rules(rules), "质委会修订", BY, AT, AT), "-direct");
  }

  private static RuleBook rules() {
    return rules(null);
  }

  private static RuleBook rules(@Nullable DirectRules direct) {
    return new RuleBook(
        "2027",
        "质量事故认定与处理办法",
        "临院〔2026〕58号",
        LocalDate.of(2027, 2, 22),
        Map.of(Severity.GENERAL, new RuleBook.Label("一般", "general")),
        List.of(
            new Category(
                "EXAM", "TEACHING", "考试与成绩", "Examinations", "教务处", false, List.of("O04"))),
        List.of(
            new Clause(
                "EX-02",
                "EXAM",
                "监考缺岗",
                "Invigilator absent",
                "minutes",
                List.of(new Clause.Step(Severity.GENERAL, 0, true)),
                List.of(new Clause.Choice(1, "yes", "是", "yes")),
                new Clause.Circumstance("无人接替", "nobody relieved", Severity.SERIOUS))),
        new Accumulation("EX-02", 3),
        Map.of(Severity.GENERAL, DecisionLevel.OFFICE),
        direct);
  }
}
