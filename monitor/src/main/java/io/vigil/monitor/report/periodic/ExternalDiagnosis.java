package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 外部诊断年度报告: what bodies outside the college found, seen to until closed. */
@Component
final class ExternalDiagnosis implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.EXTERNAL;
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
                Measures.EXTERNAL_FOUND,
                Measures.EXTERNAL_CLOSED,
                Measures.EXTERNAL_IN_TIME,
                Measures.EXTERNAL_OPEN,
                Measures.EXTERNAL_OVERDUE)),
        new ExternalChapter(),
        new UnitTable(
            "table.external-units",
            List.of(
                Measures.EXTERNAL_FOUND,
                Measures.EXTERNAL_CLOSED,
                Measures.EXTERNAL_OPEN,
                Measures.EXTERNAL_OVERDUE)),
        new SurveyChapter(),
        new AuthorChapter(List.of("author.causes", "author.plan")),
        new SignatureChapter());
  }
}
