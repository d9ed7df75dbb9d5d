package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已制定并现行的质量标准数 ÷ 应有的质量标准数",
        "代课学时 ÷ 计划学时",
        "按时且有效的数据项数 ÷ 应报数据项数",
        "已完成任务的权重之和 ÷ 全部任务的权重之和"
      })
  void whatTheCollegeHasOrHasPlannedIsCountedInFull(String formula) {
    assertThat(Inventory.isCountedBy(formula)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全部行政班实到人次 ÷ 应到人次（班级到课率的合计）",
        "满意的学生有效评教数 ÷ 有效评教总数",
        "已处理的到期投诉数 ÷ 到期投诉数",
        "按期关闭的整改任务数 ÷ 到期的整改任务数",
        "抽查合格的毕业设计数 ÷ 抽查数",
        "参加创新创业竞赛的学生数 ÷ 在校生数"
      })
  void personsAnswersCasesAndSamplesVaryByChance(String formula) {
    assertThat(Inventory.isCountedBy(formula)).isFalse();
  }

  @Test
  void nothingIsKnownOfWhatHasNoDefinition() {
    assertThat(Inventory.isCountedBy(null)).isFalse();
    assertThat(Inventory.isCountedBy("质量标准")).isFalse();
  }
}
