package io.vigil.api.report;

import io.vigil.api.period.PeriodKind;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of report: what each tells of, and by which version of its rules. */
public enum ReportKind {
  /** 近三年质量事故分析报告及其反馈处理效果报告. */
  INCIDENTS("incident-analysis", 8, PeriodKind.SCHOOL_YEAR),
  /** 质量监测周报. */
  WEEKLY("weekly", 2, PeriodKind.TEACHING_WEEK),
  /** 质量月度通报. */
  BULLETIN("bulletin", 6, PeriodKind.MONTH),
  /** 院级诊断改进综合评价分析报告. */
  TERM("term", 7, PeriodKind.TERM),
  /** 教学状态数据分析报告. */
  STATUS_DATA("status-data", 5, PeriodKind.SCHOOL_YEAR),
  /** 年报摘编. */
  EXCERPT("annual-excerpt", 6, PeriodKind.SCHOOL_YEAR),
  /** 年度工作绩效评分表 of a calendar year, which targets are set for. */
  SCORES("score-sheet", 2, PeriodKind.CALENDAR_YEAR),
  /** 状态数据平台基础数据表. */
  BASE_DATA("base-data", 2, PeriodKind.SCHOOL_YEAR),
  /** 外部诊断年度报告. */
  EXTERNAL("external-diagnosis", 2, PeriodKind.SCHOOL_YEAR),
  /** 专业质量年度报告 of a faculty: its programmes. */
  PROGRAMME_QUALITY("programme-quality", 5, PeriodKind.SCHOOL_YEAR),
  /** 质量分析报告 of a programme or course. */
  QUALITY_ANALYSIS("quality-analysis", 5, PeriodKind.TERM);

  private static final String SLASH = "/";

  private final String code;
  private final int version;
  private final PeriodKind period;

  ReportKind(String code, int version, PeriodKind period) {
    this.code = code;
    this.version = version;
    this.period = period;
  }

  /** As addresses and names of files have it. */
  public String code() {
    return code;
  }

  /** The kind of period that such a report is about. */
  public PeriodKind period() {
    return period;
  }

  /**
   * The kind of period that a code of such a report is: an analysis may be of calendar years, and
   * scores that were kept by the first version of their rules name the school year that begins in
   * theirs.
   */
  public PeriodKind period(String code) {
    return this == INCIDENTS || this == SCORES ? ReportYears.kind(code) : period;
  }

  /** Number of the version of its rules. */
  public int version() {
    return version;
  }

  /** Version of the rules; it changes whenever a figure or a sentence is made in another way. */
  public String rules() {
    return code + SLASH + version;
  }

  /** Whether its facts can be asked for anew at any later time. */
  public boolean canBeMadeAnew() {
    return this != WEEKLY;
  }

  /** Whether the unit that it is about writes in it, beside the quality office. */
  public boolean isWrittenByItsUnit() {
    return this == PROGRAMME_QUALITY || this == QUALITY_ANALYSIS;
  }

  /** The kind that was made by some version of its rules. */
  public static ReportKind of(String rules) {
    String wanted = rules.split(SLASH, 2)[0];
    return named(wanted)
        .orElseThrow(() -> new IllegalArgumentException("no report is made by rules " + rules));
  }

  public static Optional<ReportKind> named(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
