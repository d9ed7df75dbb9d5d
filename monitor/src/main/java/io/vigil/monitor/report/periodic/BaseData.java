package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 状态数据平台基础数据表: what the regional office collects, to be checked and signed. */
@Component
final class BaseData implements PeriodicReport {

  @Override
  public ReportKind kind() {
    return ReportKind.BASE_DATA;
  }

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public List<Chapter> chapters() {
    return List.of(
        new ScopeChapter(), new BaseDataChapter(), new DataChapter(), new SignatureChapter());
  }
}
