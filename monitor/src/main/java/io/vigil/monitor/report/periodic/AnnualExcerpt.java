package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 年报摘编: what the annual quality report says of self-diagnosis, in as few words as it can be said.
 */
@Component
final class AnnualExcerpt implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.EXCERPT;
  }

  @Override
  public boolean isLong() {
    return false;
  }

  /** In the annual quality report of the college. */
  @Override
  public boolean isEnclosed() {
    return true;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(
        new ScopeChapter(),
        new SelfDiagnosisChapter(),
        new WarningChapter(),
        new IncidentChapter(),
        new ComplaintChapter(),
        new KeyPointChapter());
  }
}
