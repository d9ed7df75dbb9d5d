package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Weekly reports that a faculty owes on Tuesdays: 3, 10 and 17 November 2026. */
class DataGapsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Feed REPORTS = new Feed("MAJ-21", "D04");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
  private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");

  private final Findings findings = new Findings();

  @Test
  void tellsOfAGapOnTheDayAfterTheDataWereDueAndAgainOnlyWhenMoreIsMissing() {
    judged(
        List.of(),
        TUESDAY.minusDays(1),
        TUESDAY.plusDays(16),
        row("W09", TUESDAY, null),
        row("W10", TUESDAY.plusWeeks(1), null),
        row("W11", TUESDAY.plusWeeks(2), null));

    assertThat(told())
        .extracting("day", "since", "periods", "missing")
        .containsExactly(
            tuple(TUESDAY.plusDays(1), TUESDAY.plusDays(1), List.of("W09"), 2L),
            tuple(TUESDAY.plusDays(8), TUESDAY.plusDays(1), List.of("W09", "W10"), 4L),
            tuple(TUESDAY.plusDays(15), TUESDAY.plusDays(1), List.of("W09", "W10", "W11"), 6L));
    assertThat(told()).extracting("gapId").doesNotContainNull().hasSize(3);
    assertThat(told()).extracting("gapId").containsOnly(((DataMissing) told().getFirst()).gapId());
  }

  @Test
  void isKnownAtTheBeginningOfTheDayOnWhichTheDataAreMissing() {
    judged(List.of(), TUESDAY, TUESDAY, row("W09", TUESDAY, null));

    assertThat(told())
        .extracting("recordedAt")
        .containsExactly(TUESDAY.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  @Test
  void saysNothingOfDataThatCameOnTheDayTheyWereDue() {
    judged(List.of(), TUESDAY, TUESDAY.plusDays(5), row("W09", TUESDAY, TUESDAY));

    assertThat(told()).isEmpty();
  }

  @Test
  void tellsOfDataThatCameAfterwardsEvenIfTheyCameBeforeItWasAsked() {
    Collection<DataGap> open =
        judged(List.of(), TUESDAY, TUESDAY.plusDays(5), row("W09", TUESDAY, TUESDAY.plusDays(2)));

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class, DataArrived.class);
    assertThat(told().getLast())
        .isInstanceOfSatisfying(
            DataArrived.class, one -> assertThat(one.day()).isEqualTo(TUESDAY.plusDays(2)));
    assertThat(open).isEmpty();
  }

  @Test
  void keepsSilentWhileTheSameIsMissingAndWhenSomeOfItComes() {
    Collection<DataGap> open =
        judged(
            List.of(),
            TUESDAY,
            TUESDAY.plusDays(8),
            row("W09", TUESDAY, null),
            row("W10", TUESDAY.plusWeeks(1), null));
    assertThat(told()).hasSize(2);

    judged(
        open,
        TUESDAY.plusDays(9),
        TUESDAY.plusDays(12),
        row("W09", TUESDAY, TUESDAY.plusDays(9)),
        row("W10", TUESDAY.plusWeeks(1), null));

    assertThat(told()).hasSize(2);
  }

  @Test
  void putsRightWhatWasJudgedByAnAnswerThatWasBehind() {
    Collection<DataGap> open = judged(List.of(), TUESDAY, TUESDAY, row("W09", TUESDAY, null));

    judged(open, TUESDAY.plusDays(1), TUESDAY.plusDays(1));

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class, DataArrived.class);
  }

  @Test
  void comesToTheSameDayByDayAndInOneGo() {
    FindGaps.Row[] rows = {
      row("W09", TUESDAY, TUESDAY.plusDays(20)), row("W10", TUESDAY.plusWeeks(1), null)
    };
    Collection<DataGap> open = List.of();
    for (int day = 0; day < 30; day++) {
      open = judged(open, TUESDAY.plusDays(day), TUESDAY.plusDays(day), rows);
    }
    List<List<String>> dayByDay = periods();

    var atOnce = new DataGapsTest();
    Collection<DataGap> after = atOnce.judged(List.of(), TUESDAY, TUESDAY.plusDays(29), rows);

    assertThat(atOnce.periods()).isEqualTo(dayByDay).hasSize(2);
    assertThat(after).isEqualTo(open);
  }

  private Collection<DataGap> judged(
      Collection<DataGap> open, LocalDate first, LocalDate last, FindGaps.Row... rows) {
    var trigger = new Trigger(17, "day", MORNING, false);
    var gaps = new DataGaps(open, trigger, ZONE, findings);
    gaps.judge(first, last, List.of(rows));
    return gaps.open();
  }

  private List<VigilEvent> told() {
    return findings.events().stream().map(Findings.Because::message).toList();
  }

  private List<List<String>> periods() {
    return told().stream().map(DataMissing.class::cast).map(DataMissing::periods).toList();
  }

  private static FindGaps.Row row(String period, LocalDate dueOn, @Nullable LocalDate arrivedOn) {
    return new FindGaps.Row(REPORTS, List.of("P15", "P16"), List.of(period), 2, dueOn, arrivedOn);
  }
}
