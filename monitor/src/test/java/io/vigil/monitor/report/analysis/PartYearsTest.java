package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Complaints and zero reports are recorded since September 2023, warnings since January; admissions
 * are checked since 2023, teaching since that autumn.
 */
class PartYearsTest {
  private static final Words CHINESE = new Words(Locale.CHINESE, Analyses.BUNDLE);
  private static final Words ENGLISH = new Words(Locale.ENGLISH, Analyses.BUNDLE);
  private static final Map<String, LocalDate> BEGUN =
      Map.of(
          "COMPLAINTS", LocalDate.of(2023, 9, 4),
          "ZERO_REPORTS", LocalDate.of(2023, 9, 1),
          "WARNINGS", LocalDate.of(2023, 1, 9),
          "INCIDENTS", LocalDate.of(2023, 12, 4),
          "SELF_CHECKS admissions", LocalDate.of(2023, 1, 3),
          "SELF_CHECKS process", LocalDate.of(2023, 9, 4));

  private final PartYears years =
      new PartYears((what, key) -> BEGUN.get(key == null ? what.name() : what + " " + key));

  private String name(String year, Recorded what) {
    return years.name(CHINESE, year, what);
  }

  @Test
  void aYearInWhichRecordsBeginIsCalledByTheMonthsThatTheyTellOf() {
    assertThat(name("2023", Recorded.COMPLAINTS)).isEqualTo("2023年（9—12月）");
    assertThat(name("2023", Recorded.INCIDENTS)).isEqualTo("2023年（12月）");
    assertThat(years.figure(CHINESE, "62", "2023", Recorded.COMPLAINTS)).isEqualTo("62（9—12月）");
  }

  @Test
  void wholeYearsYearsBeforeAllRecordsAndSchoolYearsKeepTheirNames() {
    assertThat(name("2023", Recorded.WARNINGS)).isEqualTo("2023年");
    assertThat(name("2024", Recorded.COMPLAINTS)).isEqualTo("2024年");
    assertThat(name("2022", Recorded.COMPLAINTS)).isEqualTo("2022年");
    assertThat(name("2023-24", Recorded.COMPLAINTS)).isEqualTo("2023—2024学年");
  }

  @Test
  void ofWhatIsCheckedEachYearTheYearIsToldAsAWholeBesideWhatIsCheckedSinceAutumn() {
    assertThat(years.name(CHINESE, "2023", Recorded.SELF_CHECKS, "admissions")).isEqualTo("2023年");
    assertThat(years.name(CHINESE, "2023", Recorded.SELF_CHECKS, "process"))
        .isEqualTo("2023年（9—12月）");
  }

  private static Cell hidden(String shown) {
    return new Cell.Number(null, shown, null);
  }

  @Test
  void aFigureOfMonthsSaysSoAndKeepsWhereItComesFrom() {
    assertThat(years.figure(CHINESE, Cell.number(62, "r"), "2023", Recorded.COMPLAINTS))
        .isEqualTo(new Cell.Number(BigDecimal.valueOf(62), "62（9—12月）", "r"));
    assertThat(years.figure(CHINESE, hidden("<5"), "2023", Recorded.COMPLAINTS))
        .as("one that outsiders do not read")
        .isEqualTo(hidden("<5（9—12月）"));
    Cell unknown = hidden("–");
    assertThat(years.figure(CHINESE, unknown, "2023", Recorded.COMPLAINTS)).isEqualTo(unknown);
  }

  @Test
  void aSumOfYearsNamesTheOneThatIsToldInPart() {
    assertThat(years.among(CHINESE, List.of("2023", "2024"), Recorded.COMPLAINTS))
        .isEqualTo("（2023年只含9—12月）");
    assertThat(years.among(ENGLISH, List.of("2023", "2024"), Recorded.COMPLAINTS))
        .isEqualTo(" (of 2023 months 9 to 12 only)");
    assertThat(years.among(CHINESE, List.of("2024"), Recorded.COMPLAINTS)).isEmpty();
  }

  @Test
  void coverageIsHeldAgainstYearsInWhichZeroReportsWereOwedFromTheFirstMonthOn() {
    assertThat(years.covered(List.of("2022", "2023", "2024"))).containsExactly("2024");
    assertThat(years.covered(List.of("2022-23", "2023-24"))).containsExactly("2023-24");
  }
}
