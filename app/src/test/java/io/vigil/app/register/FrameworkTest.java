package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.register.Framework.QualityTask;
import io.vigil.app.register.Framework.SpiralStep;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrameworkTest {
  private final Framework framework = new Framework("");

  @Test
  void thirtySevenPointsStandUnderFifteenElementsOfFiveProjects() {
    assertThat(framework.tasks()).hasSize(37);
    assertThat(framework.tasks()).extracting(QualityTask::element).containsSequence("5.3", "5.4");
    assertThat(framework.tasks().stream().map(QualityTask::element).distinct()).hasSize(15);
    assertThat(
            framework.tasks().stream()
                .collect(Collectors.groupingBy(QualityTask::project, Collectors.counting())))
        .containsEntry("1", 9L)
        .containsEntry("2", 9L)
        .containsEntry("3", 4L)
        .containsEntry("4", 5L)
        .containsEntry("5", 10L);
  }

  @Test
  void everyOfficeBelongsToOneOfFiveSystemsByFiveLevels() {
    assertThat(framework.systems()).hasSize(5);
    assertThat(
            framework.systems().stream()
                .map(QualitySystem::units)
                .flatMap(units -> Stream.of(units.split("、"))))
        .hasSize(17)
        .doesNotHaveDuplicates()
        .contains("教务处", "质量管理办公室", "各二级学院");
    assertThat(framework.levels()).hasSize(5);
  }

  @Test
  void theLoopsMeetWhereItIsCarriedOut() {
    assertThat(framework.spiral(Loop.LOWER))
        .extracting(SpiralStep::name)
        .containsExactly("目标", "标准", "设计", "组织", "实施", "诊断", "激励", "学习", "创新", "改进");
    assertThat(framework.spiral(Loop.UPPER))
        .extracting(SpiralStep::name)
        .containsExactly("监测", "预警", "改进");
  }
}
