package io.vigil.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.Transitions;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.inspection.InspectionLimit;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.selfcheck.SelfCheckLimit;
import io.vigil.api.selfcheck.SelfCheckStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say what the code does. */
class StepTablesTest {

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("incidents.md", FindingStep.TABLE),
        Arguments.of("checks.md", SelfCheckStep.TABLE),
        Arguments.of("checks.md", InspectionStep.TABLE),
        Arguments.of("checks.md", PlanStep.TABLE));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theStepsOfEachStateStandInTheDocuments(String document, Transitions<?, ?> table)
      throws IOException {
    assertThat(text(document)).contains(table.markdown());
  }

  static Stream<TimeLimit> limits() {
    return Stream.of(SelfCheckLimit.CLOSE_FINDING, InspectionLimit.RECHECK);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void soDoTheirLimits(TimeLimit limit) throws IOException {
    assertThat(text("checks.md"))
        .contains("| `%s` | %s |".formatted(limit.key(), limit.usual().text()));
  }

  private static String text(String document) throws IOException {
    return Files.readString(Path.of("../docs", document));
  }
}
