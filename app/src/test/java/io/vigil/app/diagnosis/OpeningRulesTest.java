package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRulesTest {

  @ParameterizedTest
  @CsvSource({
    "SCHOOL, SCHOOL, 2025-26",
    "DEPARTMENT, FACULTY, 2025-26",
    "DEPARTMENT, OFFICE, 2025-26",
    "PROGRAMME, PROGRAMME, 2025-26",
    "COURSE, COURSE, 2025-26/1",
    "COURSE, COURSE_RUN, 1999-00/2",
    "TEACHER, TEACHER, 2025-26",
    "STUDENT, CLASS_GROUP, 2025-26"
  })
  void aLevelIsOfUnitsOfItsKindAndACourseOfItsRun(
      DiagnosisLevel level, UnitKind kind, String cycle) {
    assertThatCode(() -> OpeningRules.check(level, kind, cycle)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "TEACHER, FACULTY, 2025-26, diagnosis.level",
    "SCHOOL, FACULTY, 2025-26, diagnosis.level",
    "COURSE, COURSE, 2025-26, diagnosis.run",
    "COURSE, COURSE, 2025-26/3, diagnosis.run",
    "SCHOOL, SCHOOL, 2025-27, diagnosis.cycle",
    "SCHOOL, SCHOOL, 2025, diagnosis.cycle",
    "DEPARTMENT, FACULTY, 2025-26/1, diagnosis.cycle"
  })
  void anythingElseIsRefusedWhenItIsBegun(
      DiagnosisLevel level, UnitKind kind, String cycle, String code) {
    assertThat(
            catchThrowableOfType(Rejection.class, () -> OpeningRules.check(level, kind, cycle))
                .code())
        .isEqualTo(code);
  }
}
