package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 专业质量年度报告, each year of a faculty: a sheet for each of its programmes. */
@Component
final class ProgrammeQuality implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.PROGRAMME_QUALITY;
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
                Measures.SETTLED_SHARE)),
        new EffectChapter(),
        new ZeroReportChapter(),
        new ProgrammeChapter(
            "chapter.subjects",
            List.of("author.achievements", "author.problems", "author.causes", "author.plan")),
        new SignatureChapter());
  }
}
