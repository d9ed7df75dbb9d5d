package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 质量月度通报. */
@Component
final class Bulletin implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.BULLETIN;
  }

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(
        new ScopeChapter(),
        new OverviewChapter(
            List.of(
                Measures.CASES,
                Measures.REPORTED,
                Measures.LAPSES,
                Measures.RAISED,
                Measures.WITH_EFFECT,
                Measures.ENDED_OTHERWISE,
                Measures.OPEN,
                Measures.OVERDUE,
                Measures.DATA_ON_TIME,
                Measures.ZERO_SHARE,
                Measures.COMPLAINTS,
                Measures.HANDLED,
                Measures.HANDLED_IN_TIME,
                Measures.INSPECTIONS,
                Measures.FINDINGS,
                Measures.SETTLED_SHARE)),
        new IncidentChapter(),
        new WarningChapter(),
        new DataChapter(),
        new ComplaintChapter(),
        new CheckChapter(),
        new ExampleChapter(),
        new UnitChapter(
            "chapter.units",
            List.of(
                new UnitTable(
                    "table.cases",
                    List.of(
                        Measures.CASES,
                        Measures.LAPSES,
                        Measures.RAISED,
                        Measures.WITH_EFFECT,
                        Measures.OVERDUE,
                        Measures.OPEN)),
                new UnitTable(
                    "table.duties",
                    List.of(
                        Measures.DATA_ON_TIME,
                        Measures.DATA_MISSING,
                        Measures.ZERO_SHARE,
                        Measures.COMPLAINTS_DUE,
                        Measures.HANDLED,
                        Measures.FINDINGS,
                        Measures.SETTLED_SHARE)))),
        new SignatureChapter());
  }
}
