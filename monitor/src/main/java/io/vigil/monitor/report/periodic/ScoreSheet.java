package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 年度工作绩效评分表: what units attained under the five heads, for those who assess them. */
@Component
final class ScoreSheet implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.SCORES;
  }

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(new ScopeChapter(), new ScoreChapter(), new SignatureChapter());
  }
}
