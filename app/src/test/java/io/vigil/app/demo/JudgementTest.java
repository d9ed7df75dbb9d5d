package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Grading;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.catalogue.Catalogue;
import io.vigil.app.catalogue.DefaultCatalogue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the demo college under the lines of the default catalogue. */
class JudgementTest {
  @Test
  void readsEveryPeriodAsTheCatalogueSays() {
    for (DemoReading reading : Facts.READINGS) {
      PeriodKind kind = Catalogue.period(reading.controlPoint());
      assertThat(Period.parse(reading.period(), kind).code()).isEqualTo(reading.period());
    }
    assertThat(Facts.COLLEGE.assignments())
        .allSatisfy(a -> Period.parse(a.firstPeriod(), Catalogue.period(a.controlPoint())));
  }

  @Test
  void opensOnlyWhatTheCatalogueKnows() {
    assertThat(Facts.COLLEGE.openPoints()).allMatch(Catalogue::has);
    assertThat(Facts.COLLEGE.points(Table.codes(DefaultCatalogue.FILE))).hasSize(136);
  }

  @ParameterizedTest
  @CsvSource({
    "CRS-01, C06-1, 2025-26/1-W08,",
    "CRS-01, C06-1, 2025-26/1-W09, BLUE",
    "CRS-01, C06-1, 2025-26/1-W11, YELLOW",
    "CRS-03, C01-2, 2023-24/1, YELLOW",
    "CRS-03, C01-2, 2024-25/1, BLUE",
    "CRS-03, C01-2, 2025-26/1,",
    "CRS-09, D02, 2025-10, YELLOW",
    "CRS-13, D09, 2025-26/1, YELLOW",
    "MAJ-01, P08, 2023-24,",
    "MAJ-01, P15, 2026-27,",
    "MAJ-01, P04, 2026-27,",
    "MAJ-01, P25, 2024-25, BLUE",
    "MAJ-01, P25, 2025-26, YELLOW",
    "MAJ-01, P25, 2026-27, BLUE",
    "MAJ-09, P15, 2025-26, BLUE",
    "MAJ-09, P15, 2026-27, YELLOW",
    "MAJ-11, P15, 2024-25, BLUE",
    "MAJ-15, P01, 2023-24, BLUE",
    "SCH-04, LL, 2026-10, BLUE",
    "SCH-05, LL, 2024-25,",
    "SCH-05, LL, 2025-26, BLUE",
    "SCH-12, LL, 2024-25,",
    "SCH-12, LL, 2025-26, BLUE",
    "SCH-18, LL, 2025-26, BLUE",
    "SCH-22, LL, 2024-25, BLUE",
    "SCH-28, LL, 2025-26, BLUE",
    "SCH-30, LL, 2024-07-11,",
    "SCH-30, LL, 2024-07-12, RED",
    "SCH-43, LL, 2024-03, BLUE",
    "SCH-43, LL, 2026-10, BLUE"
  })
  void tellsItsStories(String point, String unit, String period, @Nullable Colour colour) {
    assertThat(colour(Facts.reading(point, unit, period))).isEqualTo(colour);
  }

  private static @Nullable Colour colour(DemoReading reading) {
    JudgingRule rule = Catalogue.rule(reading.controlPoint());
    BigDecimal numerator = reading.numerator();
    BigDecimal denominator = reading.denominator();
    return numerator == null || denominator == null
        ? Grading.grade(rule, Facts.value(reading)).colour()
        : Grading.grade(
                rule,
                rule.ratio(numerator.doubleValue(), denominator.doubleValue()),
                denominator.doubleValue())
            .colour();
  }
}
