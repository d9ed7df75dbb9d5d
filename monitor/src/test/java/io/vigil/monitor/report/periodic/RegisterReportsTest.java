package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports of the registers, and those that faculties write themselves. */
class RegisterReportsTest extends PeriodicFixture {
  private static final ExternalDiagnosis EXTERNAL = new ExternalDiagnosis();

  /** A college that was looked at from outside. */
  private record Told(List<Registers.External> external, List<Registers.Survey> surveys)
      implements Registers {

    @Override
    public Map<String, String> diagnoses(List<String> units) {
      return Map.of("P23", "SUBMITTED");
    }
  }

  private static Registers.External finding(
      String state, @Nullable LocalDate closedOn, @Nullable String measure, @Nullable String done) {
    return new Registers.External(
        LocalDate.of(2026, 3, 2),
        "省教育厅督导组",
        "实训课时不足",
        "D02",
        "SERIOUS",
        state,
        closedOn == null ? LocalDate.of(2026, 6, 30) : null,
        closedOn,
        measure,
        done);
  }

  private void lookedAt() {
    registers =
        new Told(
            List.of(
                finding("OVERDUE", null, null, null),
                finding("CLOSED", LocalDate.of(2026, 5, 8), "增开两个班", "已按计划开出")),
            List.of(new Registers.Survey("s1", "用人单位调研", "EMPLOYERS")));
    given(Counted.EXTERNAL_FOUND, "D02", "SERIOUS", 1, 2);
    given(Counted.EXTERNAL_CLOSED, "D02", "SERIOUS", 1, 1);
    given(Counted.EXTERNAL_OPEN, "D02", "SERIOUS", 1, 1);
    given(Counted.SURVEY_RESULT, "LL", "s1", 91.25, 1);
    given(Counted.SURVEY_VALID, "LL", "s1", 214, 1);
  }

  @Test
  void theExternalReportSaysWhatWasFoundWhatWasDoneAndWhatIsLate() {
    lookedAt();

    ReportModel report = written(EXTERNAL, YEAR, false);

    assertThat(text(report))
        .contains("本期登记外部诊断问题2项（较大2项）。")
        .contains("本期整改办结1项，按期率100.0%；期末未结1项。")
        .contains("逾期未整改1项，涉及：汽车工程学院。请抓紧整改。");
    assertThat(rows(report.document(), "外部诊断问题清单"))
        .containsExactly(
            "2026-03-02|省教育厅督导组|实训课时不足|汽车工程学院|较大，逾期，2026-06-30前完成|–",
            "2026-03-02|省教育厅督导组|实训课时不足|汽车工程学院|较大，已办结，2026-05-08|整改：增开两个班；复核：已按计划开出");
    assertThat(rows(report.document(), "第三方评价结果")).containsExactly("用人单位调研|用人单位|214|91.3");
  }

  @Test
  void outsidersReadNoFindingWordForWordAndNoFewOfThem() {
    lookedAt();

    ReportModel open = written(EXTERNAL, YEAR, true);

    assertThat(text(open))
        .contains("本期登记外部诊断问题<5项（–）。", "逾期未整改<5项。")
        .doesNotContain("汽车工程学院", "督导组");
    assertThat(rows(open.document(), "外部诊断问题清单")).isEmpty();
  }

  @Test
  void aProgrammeHasItsFactsAndParagraphsForItsHeadToWrite() {
    registers = new Told(List.of(), List.of());
    points.add(
        point(
            "P23",
            Direction.HIGHER_IS_BETTER,
            reading("2025-26", 95, 100.0, 90.0, true),
            reading("2024-25", 92, 100.0, 90.0, true)));
    given(Counted.WARNING_VERIFIED, "P23", "EFFECTIVE", 1, 2);

    ReportModel report = written(new ProgrammeQuality(), YEAR, false);

    assertThat(text(report))
        .contains("有本期数值的质控点1个：较上年同期好转1个")
        .contains("整改：验证整改2项，其中有效2项；一年内复发0条。")
        .contains("自主诊断：已提交。")
        .contains("主要成绩：（待填写）", "改进措施：（待填写）");
    assertThat(report.document().all(Paragraph.class).map(Paragraph::key))
        .contains("author.problems.P23", "author.plan.P23")
        .doesNotHaveDuplicates();
    assertThat(report.document().all(io.vigil.monitor.document.Grid.class))
        .anyMatch(grid -> grid.key().equals("P23"));
  }

  @Test
  void theTermSaysWhetherSafetyWasTalkedAbout() {
    TermReport term = new TermReport();
    assertThat(text(written(term, TERM, false))).contains("本学期没有召开安全专题研讨，请补开并形成决议。");

    given(Counted.SAFETY_DISCUSSION, "LL", "LL", 1, 1);
    given(Counted.SAFETY_DECISION, "LL", "LL", 3, 1);

    assertThat(text(written(term, TERM, false))).contains("本学期召开安全专题研讨1次，形成决议3项。");
    assertThat(text(written(term, TERM, true))).contains("本学期召开安全专题研讨<5次，形成决议<5项。");
  }

  @Test
  void everyParagraphOfAnAnalysisCanBeReferredTo() {
    ReportModel report = written(new QualityAnalysis(), TERM, false);

    assertThat(report.document().all(Paragraph.class).map(Paragraph::key))
        .containsExactlyElementsOf(
            report.bases().stream().map(ReportModel.Basis::paragraph).toList());
  }
}
