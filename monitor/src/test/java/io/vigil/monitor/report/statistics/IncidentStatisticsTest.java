package io.vigil.monitor.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.statistics.Recurrence.Case;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentStatisticsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void theInfluenceOfACaseGrowsWithItsGradeAndWithTheStudentsAffected() {
    assertThat(Influence.of(Severity.MAJOR, 223)).isCloseTo(32.3, within(1e-9));
    assertThat(Influence.of(Severity.SERIOUS, 1)).isCloseTo(3.03, within(1e-9));
    assertThat(Influence.of(Severity.GENERAL, null)).isEqualTo(1);
  }

  @Test
  void anErrorIsNoIncidentAndHasNoInfluence() {
    assertThat(Influence.of(Severity.LAPSE, 500)).isZero();
  }

  @Test
  void theRankingBeginsWithWhatOccursMostAndAddsUpToTheWhole() {
    List<Pareto> rows = Pareto.of(Map.of("CT-01", 4L, "EX-08", 6L, "CT-02", 4L, "RC-01", 0L));

    assertThat(rows).extracting(Pareto::key).containsExactly("EX-08", "CT-01", "CT-02");
    assertThat(rows.getFirst().share()).isCloseTo(6.0 / 14, within(1e-9));
    assertThat(rows.getLast().cumulative()).isCloseTo(1, within(1e-9));
  }

  @Test
  void halfAndNineTenthsAreInterpolatedAsADatabaseDoes() {
    Durations found = Durations.of(List.of(1.0, 2.0, 3.0, 4.0)).orElseThrow();

    assertThat(found.median()).isEqualTo(2.5);
    assertThat(found.ninetieth()).isCloseTo(3.7, within(1e-9));
    assertThat(found.least()).isEqualTo(1);
    assertThat(found.most()).isEqualTo(4);
    assertThat(Durations.of(List.of())).isEmpty();
  }

  @Test
  void theSameClauseInTheSameUnitWithinTwelveMonthsOfTheClosureIsARecurrence() {
    Case january = closed("EX-08", "D09", LocalDate.of(2025, 1, 26), LocalDate.of(2025, 3, 10));
    Case again = closed("EX-08", "D09", LocalDate.of(2026, 1, 26), LocalDate.of(2026, 3, 12));
    Case elsewhere = closed("EX-08", "D01", LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1));
    List<Case> all = List.of(january, again, elsewhere);

    Recurrence found = Recurrence.of(all, all, TODAY);

    assertThat(found).isEqualTo(new Recurrence(3, 1, 1, 0, 0, 0));
    assertThat(found.determined()).isEqualTo(2);
    assertThat(found.rate()).isEqualTo(0.5);
  }

  @Test
  void aClosureOfLastSpringIsNotInTheRateEvenWhenItCameBackAlready() {
    Case old = closed("EX-08", "D09", LocalDate.of(2025, 1, 26), LocalDate.of(2025, 3, 10));
    Case spring = closed("CT-01", "D05", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1));
    Case back = closed("CT-01", "D05", LocalDate.of(2026, 5, 11), null);

    assertThat(Recurrence.of(List.of(old, spring), List.of(old, spring, back), TODAY))
        .isEqualTo(new Recurrence(2, 0, 1, 1, 0, 0))
        .satisfies(found -> assertThat(found.rate()).isZero());
    assertThat(Recurrence.of(List.of(spring), List.of(spring, back), TODAY).rate()).isNull();
  }

  @Test
  void whereTooLittleWasReportedACaseIsInNoRateWhetherItCameBackOrNot() {
    Case quiet = silent("CT-01", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 4, 1));
    Case back = silent("EX-08", LocalDate.of(2024, 1, 26), LocalDate.of(2024, 3, 11));
    Case again = closed("EX-08", "D06", LocalDate.of(2025, 1, 26), LocalDate.of(2025, 3, 10));
    List<Case> all = List.of(quiet, back, again);

    Recurrence found = Recurrence.of(all, all, TODAY);

    assertThat(found).isEqualTo(new Recurrence(3, 0, 0, 0, 2, 1));
    assertThat(found.determined()).isEqualTo(1);
    assertThat(found.rate()).isZero();
  }

  private static Case silent(String clause, LocalDate occurred, LocalDate closed) {
    return new Case(clause, "D06", occurred, closed, true);
  }

  @Test
  void whatHappensBeforeTheClosureOrAfterTwelveMonthsIsNone() {
    Case first = closed("CT-01", "D05", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 1));
    Case meanwhile = closed("CT-01", "D05", LocalDate.of(2023, 10, 1), null);
    Case later = closed("CT-01", "D05", LocalDate.of(2024, 11, 2), null);

    assertThat(Recurrence.hasFollower(first, List.of(first, meanwhile, later))).isFalse();
    assertThat(Recurrence.of(List.of(meanwhile), List.of(later), TODAY).closed()).isZero();
  }

  private static Case closed(
      String clause, String unit, LocalDate occurred, @Nullable LocalDate closed) {
    return new Case(clause, unit, occurred, closed, false);
  }

  @Test
  void fallingEveryYearMeansEachYearLowerThanTheOneBefore() {
    assertThat(YearlyFall.of(List.of(15, 12, 9))).isEqualTo(YearlyFall.FALLS);
    assertThat(YearlyFall.of(List.of(15, 15, 9))).isEqualTo(YearlyFall.DOES_NOT_FALL);
    assertThat(YearlyFall.of(List.of(68.59, 28.22, 22.08))).isEqualTo(YearlyFall.FALLS);
  }

  @Test
  void aMissingYearIsNoZero() {
    assertThat(YearlyFall.of(Arrays.asList(15, null, 9))).isEqualTo(YearlyFall.UNKNOWN);
    assertThat(YearlyFall.of(List.of(15))).isEqualTo(YearlyFall.UNKNOWN);
  }
}
