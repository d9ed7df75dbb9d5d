package io.vigil.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindBaseData;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a regional office is given: values with their place in its platform, and what is missing.
 */
class BaseDataIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void aYear() {
    readSide.given(
        Facts.unit("LL", UnitKind.SCHOOL, null),
        Facts.unit("D01", UnitKind.FACULTY, "LL"),
        Facts.unit("T7", UnitKind.TEACHER, "D01"),
        point("SCH-31", Level.SCHOOL, "8.1 (S000)", PeriodKind.MONTH),
        point("SCH-05", Level.SCHOOL, "6", PeriodKind.SCHOOL_YEAR),
        point("SCH-60", Level.SCHOOL, null, PeriodKind.SCHOOL_YEAR),
        point("TCH-05", Level.TEACHER, "6", PeriodKind.SCHOOL_YEAR));
    readSide.given(
        Facts.ratio("SCH-31", "LL", PeriodKind.MONTH, "2025-10", 8, 10),
        Facts.ratio("SCH-31", "LL", PeriodKind.MONTH, "2025-11", 30, 30),
        Facts.ratio("SCH-31", "LL", PeriodKind.MONTH, "2024-11", 1, 30),
        Facts.reading("SCH-60", "LL", PeriodKind.SCHOOL_YEAR, "2025-26", 90.0),
        Facts.reading("TCH-05", "T7", PeriodKind.SCHOOL_YEAR, "2025-26", 90.0));
  }

  private static ControlPointDefined point(
      String code, Level level, @Nullable String reference, PeriodKind kind) {
    return new ControlPointDefined(
        new ControlPointDefinition(
            code,
            "名称" + code,
            null,
            level,
            "5.2",
            "%",
            Direction.HIGHER_IS_BETTER,
            kind,
            kind,
            1,
            1,
            null,
            Colour.ORANGE,
            true,
            null,
            List.of(),
            null,
            null,
            reference,
            null,
            null),
        Facts.NOW);
  }

  private static List<FindBaseData.Row> rows(List<String> scopes) {
    return readSide
        .query(
            new FindBaseData(
                "2025-26", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31), scopes),
            FindBaseData.Result.class)
        .rows();
  }

  @Test
  void monthsAreOneValueOfTheYearAndWhatIsMissingIsNamed() {
    assertThat(rows(List.of()))
        .extracting(
            FindBaseData.Row::controlPoint,
            FindBaseData.Row::reference,
            FindBaseData.Row::unit,
            FindBaseData.Row::period,
            FindBaseData.Row::readings,
            FindBaseData.Row::value)
        .containsExactly(
            tuple("SCH-05", "6", null, null, 0L, null),
            tuple("SCH-31", "8.1 (S000)", "LL", "2025-26", 2L, 95.0));
  }

  @Test
  void valuesOfOthersAreNotGiven() {
    assertThat(rows(List.of("D01"))).allMatch(FindBaseData.Row::isMissing);
  }
}
