package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Complaints are recorded since September 2023, warnings since January. */
class PartYearsTest {
  private static final Words CHINESE = new Words(Locale.CHINESE, Analyses.BUNDLE);
  private static final Map<Counted, LocalDate> BEGUN =
      Map.of(
          Counted.COMPLAINT, LocalDate.of(2023, 9, 4), Counted.WARNING, LocalDate.of(2023, 1, 9));

  private final PartYears years =
      new PartYears(
          new Pool(
              new Pool.Source() {
                @Override
                public List<Row> read(FigureKey figure) {
                  return List.of();
                }

                @Override
                public @Nullable LocalDate first(Counted counted, String to) {
                  return BEGUN.get(counted);
                }
              },
              new UnitTree(List.of()),
              "2022",
              "2025",
              null));

  private String name(String year, Counted... counted) {
    return years.name(CHINESE, year, List.of(counted));
  }

  @Test
  void aYearInWhichRecordsBeginIsCalledByTheMonthsThatTheyTellOf() {
    assertThat(name("2023", Counted.COMPLAINT)).isEqualTo("2023年（9—12月）");
    assertThat(name("2023", Counted.WARNING, Counted.COMPLAINT)).isEqualTo("2023年（9—12月）");
    assertThat(years.figure(CHINESE, "62", "2023", Counted.COMPLAINT)).isEqualTo("62（9—12月）");
  }

  @Test
  void wholeYearsYearsBeforeAllRecordsAndSchoolYearsKeepTheirNames() {
    assertThat(name("2023", Counted.WARNING)).isEqualTo("2023年");
    assertThat(name("2024", Counted.COMPLAINT)).isEqualTo("2024年");
    assertThat(name("2022", Counted.COMPLAINT)).isEqualTo("2022年");
    assertThat(name("2023-24", Counted.COMPLAINT)).isEqualTo("2023—2024学年");
  }
}
