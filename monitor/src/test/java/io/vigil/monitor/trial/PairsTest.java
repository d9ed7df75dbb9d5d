package io.vigil.monitor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.grading.Colour;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.trial.TrialChange.Kind;
import io.vigil.monitor.watch.JudgedCase;
import io.vigil.monitor.watch.JudgedTwice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Test
  void aWarningThatIsOnlyThereInTheTrialIsNew() {
    assertThat(changes(List.of(), List.of(blue(0, 4))))
        .containsExactly(new TrialChange("class 1", MONDAY, Kind.NEW, null, Colour.BLUE, 0));
  }

  @Test
  void aWarningThatIsNotThereInTheTrialIsGone() {
    assertThat(changes(List.of(blue(0, 4)), List.of(blue(10, 12))))
        .extracting(TrialChange::kind)
        .containsExactly(Kind.GONE, Kind.NEW);
  }

  @Test
  void theSameWarningOnTheSameDayIsNoDifference() {
    assertThat(changes(List.of(blue(0, 4)), List.of(blue(0, 6)))).isEmpty();
  }

  @Test
  void aWarningThatComesThreeDaysSoonerIsEarlierByThreeDays() {
    assertThat(changes(List.of(blue(3, 5)), List.of(blue(0, 5))))
        .containsExactly(
            new TrialChange(
                "class 1", MONDAY.plusDays(3), Kind.EARLIER, Colour.BLUE, Colour.BLUE, -3));
  }

  @Test
  void aLongerPersistenceIsLaterThoughTheTroubleBeganOnTheSameDay() {
    var patient = new JudgedCase(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(5), Colour.BLUE);

    assertThat(changes(List.of(blue(0, 5)), List.of(patient)))
        .extracting(TrialChange::kind, TrialChange::days)
        .containsExactly(tuple(Kind.LATER, 2));
  }

  @Test
  void anotherColourOnTheSameDayIsWorseOrMilder() {
    assertThat(changes(List.of(blue(0, 4)), List.of(red(0, 4))))
        .extracting(TrialChange::kind)
        .containsExactly(Kind.WORSE);
    assertThat(changes(List.of(red(0, 4)), List.of(blue(0, 4))))
        .extracting(TrialChange::kind)
        .containsExactly(Kind.MILDER);
  }

  @Test
  void twoWarningsThatBecomeOneAreTheSameAndOneThatIsJoinedToIt() {
    assertThat(changes(List.of(blue(0, 2), blue(5, 7)), List.of(blue(0, 7))))
        .extracting(TrialChange::kind)
        .containsExactly(Kind.JOINED);
  }

  @Test
  void oneWarningThatBecomesTwoIsTheSameAndOneThatIsSplitOff() {
    assertThat(changes(List.of(blue(0, 7)), List.of(blue(0, 2), blue(5, 7))))
        .extracting(TrialChange::kind)
        .containsExactly(Kind.SPLIT);
  }

  private static List<TrialChange> changes(List<JudgedCase> before, List<JudgedCase> after) {
    return Pairs.of(new JudgedTwice("class 1", before, after)).stream()
        .flatMap(pair -> Stream.ofNullable(pair.change("class 1")))
        .toList();
  }

  private static JudgedCase blue(int since, int until) {
    return of(since, until, Colour.BLUE);
  }

  private static JudgedCase red(int since, int until) {
    return of(since, until, Colour.RED);
  }

  private static JudgedCase of(int since, int until, Colour worst) {
    LocalDate first = MONDAY.plusDays(since);
    return new JudgedCase(first, first, MONDAY.plusDays(until), worst);
  }
}
