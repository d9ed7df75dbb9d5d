package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 教学状态数据分析报告, each year. */
@Component
final class StatusData implements PeriodicReport {
  private static final int PROJECTS = 5;

  @Override
  public ReportKind kind() {
    return ReportKind.STATUS_DATA;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public List<Chapter> chapters() {
    return Stream.of(
            Stream.<Chapter>of(new ScopeChapter(), new CourseChapter()),
            IntStream.rangeClosed(1, PROJECTS).<Chapter>mapToObj(ProjectChapter::new),
            Stream.<Chapter>of(new DataChapter(), new WarningChapter(), new SignatureChapter()))
        .flatMap(some -> some)
        .toList();
  }
}
