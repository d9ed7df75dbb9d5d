package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 院级诊断改进综合评价分析报告, each term. */
@Component
final class TermReport implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.TERM;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(
        new ScopeChapter(),
        new OverviewChapter(
            List.of(
                Measures.JUDGED,
                Measures.IN_LINE_SHARE,
                Measures.RAISED,
                Measures.ANSWERED,
                Measures.WITH_EFFECT,
                Measures.RELAPSED,
                Measures.OVERDUE,
                Measures.CASES,
                Measures.LAPSES,
                Measures.COMPLAINTS,
                Measures.HANDLED,
                Measures.DATA_ON_TIME,
                Measures.INSPECTIONS,
                Measures.SETTLED_SHARE)),
        new TargetChapter(),
        new LineChapter(),
        new WarningChapter(),
        new UnitTable(
            "table.warnings",
            List.of(
                Measures.RAISED,
                Measures.ANSWERED,
                Measures.WITH_EFFECT,
                Measures.OVERDUE,
                Measures.RELAPSED),
            true),
        new IncidentChapter(),
        new ComplaintChapter(),
        new UnitTable(
            "table.cases-complaints",
            List.of(
                Measures.CASES,
                Measures.LAPSES,
                Measures.COMPLAINTS,
                Measures.HANDLED,
                Measures.HANDLED_IN_TIME)),
        new DataChapter(),
        new CheckChapter(),
        new SafetyChapter(),
        new StandardChapter(),
        new UnitTable(
            "table.checks",
            List.of(
                Measures.DATA_ON_TIME,
                Measures.ZERO_SHARE,
                Measures.CHECKS_DUE,
                Measures.CHECKS_DONE,
                Measures.FINDINGS,
                Measures.SETTLED,
                Measures.STANDARDS,
                Measures.STANDARDS_CURRENT)),
        new ExampleChapter(),
        new EvaluationChapter(),
        new SignatureChapter(),
        new ProgrammeChapter("chapter.programmes", List.of()));
  }
}
