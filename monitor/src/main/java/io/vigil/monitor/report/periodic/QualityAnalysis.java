package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 质量分析报告 of a programme or course, each term; of a faculty a sheet for each programme. */
@Component
final class QualityAnalysis implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.QUALITY_ANALYSIS;
  }

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public boolean hasSheetForEachProgramme() {
    return true;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(
        new ScopeChapter(),
        new ZeroReportChapter(),
        new ProgrammeChapter("chapter.subjects", List.of("author.analysis", "author.plan")),
        new SignatureChapter());
  }
}
