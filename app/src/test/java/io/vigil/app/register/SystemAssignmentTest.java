package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.controlpoint.Level;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemAssignmentTest {
  private final Framework framework = new Framework("");

  @ParameterizedTest
  @CsvSource({
    // its element's, where the department stands there
    "3.1, 组织人事处, TEACHER, RESOURCE",
    "3.2, 组织人事处, TEACHER, QUALITY",
    "1.1, 质量管理办公室, SCHOOL, DECISION",
    "5.1, 质量管理办公室, SCHOOL, RESOURCE",
    "5.2, 质量管理办公室, SCHOOL, SUPERVISION",
    // where it does not, that of the department
    "2.3, 教务处, COURSE, QUALITY",
    "1.1, 教务处, COURSE, DECISION",
    "5.2, 学生工作处, STUDENT, QUALITY",
    ", 组织人事处, TEACHER, DECISION",
    // a department that stands outside its own system
    "2.1, 财务处, TEACHER, RESOURCE",
  })
  void eachBelongsToOneSystem(
      @Nullable String element, String department, Level level, String system) {
    assertThat(shipped().of(element, department, level)).contains(system);
  }

  @Test
  void whoStandsNowhereOnALevelHasNone() {
    assertThat(shipped().of("2.3", "安全保卫处", Level.COURSE)).isEmpty();
  }

  @Test
  void eachElementThatATaskStandsUnderBelongsToASystem() {
    assertThat(framework.tasks()).allMatch(task -> framework.systemOf(task.element()).isPresent());
  }

  private SystemAssignment shipped() {
    Map<MatrixDesk.Place, List<String>> cells =
        framework.cells().stream()
            .collect(
                Collectors.toMap(
                    cell -> new MatrixDesk.Place(cell.system(), cell.level()),
                    Framework.MatrixCell::departments));
    return new SystemAssignment(
        framework, new MatrixDesk.Matrix(0, cells), UnaryOperator.identity());
  }
}
