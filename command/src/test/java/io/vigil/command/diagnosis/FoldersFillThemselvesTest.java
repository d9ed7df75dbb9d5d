package io.vigil.command.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Point;
import io.vigil.api.diagnosis.EvidenceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fills the folder of each of the 37 points while the college works. */
class FoldersFillThemselvesTest {
  private static final String FILLED_BY =
      """
      1.1.1 质量目标与定位: TARGET
      1.1.2 质量保证规划: TARGET, MEETING
      1.1.3 质量文化建设: MEETING, PRACTICE, control points, matter:DECISION
      1.2.1 质量保证机构与分工: MEETING
      1.2.2 质量保证队伍: control points
      1.3.1 质量保证制度: REVISED_RULE, 管理服务
      1.3.2 执行与改进: SELF_CHECK, EXECUTION_CHECK, control points
      1.4.1 信息采集与管理: control points
      1.4.2 信息应用: WARNING, REPORT
      2.1.1 规划制定与实施: level:PROGRAMME
      2.1.2 目标与标准: STANDARD, 教学与人才规格, 专业建设, 人才培养方案
      2.1.3 条件保障: control points
      2.2.1 诊改制度与运行: SURVEY, MEETING
      2.2.2 诊改效果: control points
      2.2.3 外部诊断(评估)结论应用: REVIEW, matter:EXTERNAL_FINDING
      2.3.1 课程建设规划: level:COURSE
      2.3.2 目标与标准: 课程标准, 课程建设
      2.3.3 诊改制度实施与效果: INSPECTION, control points
      3.1.1 规划制定: 师资队伍
      3.1.2 实施保障: control points
      3.2.1 诊改制度: 师资队伍
      3.2.2 实施效果: control points
      4.1.1 育人规划: 学生素质
      4.1.2 诊改制度: 学生素质
      4.1.3 实施与效果: control points
      4.2.1 安全与生活保障: COMPLAINT, DRILL, control points, 工作行为与校园环境, matter:HAZARD
      4.2.2 特殊学生群体服务与资助: survey:STUDENTS, survey:PARENTS
      5.1.1 政策环境: matter:EXTERNAL_FINDING
      5.1.2 资源环境: control points
      5.1.3 合作发展环境: survey:EMPLOYERS, survey:GRADUATES, survey:COMMUNITY
      5.2.1 管控制度: SELF_CHECK, CONTINGENCY_PLAN
      5.2.2 发生率及影响: INCIDENT, COMPLAINT, control points
      5.2.3 预警机制: WARNING, EFFECT, DRILL
      5.3.1 规划体系建设及效果: TARGET
      5.3.2 标准体系建设及效果: STANDARD, REVISED_STANDARD
      5.3.3 诊改机制建设及效果: EFFECT, DIAGNOSIS, REVIEW, SURVEY, MEETING, control points
      5.4.1 学校质量保证体系特色: PRACTICE, control points
      """;

  private final DiagnosisScheme scheme =
      SchemeFiles.read(null, SchemeFiles.USUAL).on(LocalDate.of(2026, 11, 20), null);

  private List<Point> points() {
    return scheme.elements().stream().flatMap(element -> element.points().stream()).toList();
  }

  private static String filledBy(Point point) {
    Stream<String> kinds =
        point.evidence().stream()
            .filter(kind -> kind != EvidenceKind.ATTACHMENT)
            .map(EvidenceKind::name);
    Stream<String> measured = point.ofControlPoints() ? Stream.of("control points") : Stream.of();
    return "%s %s: %s"
        .formatted(
            point.code(),
            point.name(),
            Stream.of(kinds, measured, point.groups().stream())
                .flatMap(one -> one)
                .collect(Collectors.joining(", ")));
  }

  @Test
  void everyPointIsFilledBySomethingElseThanHands() {
    assertThat(points()).hasSize(37);
    assertThat(points().stream().map(FoldersFillThemselvesTest::filledBy))
        .noneMatch(line -> line.endsWith(": "))
        .containsExactlyElementsOf(FILLED_BY.lines().toList());
  }
}
