package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.MissingData;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
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
  private GapColours colours = GapColours.DEFAULT;

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

  @Test
  void isBlueOnTheDayAfterTheFirstIsDueAndYellowWhenTheSecondIsMissingTooAndNoWorse() {
    judged(
        List.of(),
        TUESDAY,
        TUESDAY.plusDays(16),
        row("W09", TUESDAY, null),
        row("W10", TUESDAY.plusWeeks(1), null),
        row("W11", TUESDAY.plusWeeks(2), null));

    assertThat(commands()).hasExactlyElementsOfTypes(RaiseWarning.class, ChangeWarningColour.class);
    assertThat(commands().getFirst())
        .isInstanceOfSatisfying(
            RaiseWarning.class,
            raised -> {
              assertThat(raised.colour()).isEqualTo(Colour.BLUE);
              assertThat(raised.unit()).isEqualTo("D04");
              assertThat(raised.unitPath()).containsExactly("LL", "D04");
              assertThat(raised.since()).isEqualTo(TUESDAY.plusDays(1));
              assertThat(raised.recordedAt()).isEqualTo(morning(TUESDAY.plusDays(1)));
              assertThat(raised.evidence().value()).isNull();
              assertThat(raised.evidence().missing())
                  .isEqualTo(
                      new MissingData(
                          List.of("P15", "P16"), List.of("W09"), 2, TUESDAY.plusDays(1)));
            });
    assertThat(commands().getLast())
        .isInstanceOfSatisfying(
            ChangeWarningColour.class,
            changed -> {
              assertThat(changed.colour()).isEqualTo(Colour.YELLOW);
              assertThat(changed.recordedAt()).isEqualTo(morning(TUESDAY.plusDays(8)));
            });
  }

  @Test
  void theWarningIsOverWhenTheDataHaveCome() {
    Collection<DataGap> open = judged(List.of(), TUESDAY, TUESDAY, row("W09", TUESDAY, null));

    var gaps = gaps(open);
    gaps.fill(TUESDAY.plusDays(3), List.of(row("W09", TUESDAY, TUESDAY.plusDays(3))));

    assertThat(gaps.open()).isEmpty();
    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class, DataArrived.class);
    assertThat(commands())
        .hasExactlyElementsOfTypes(RaiseWarning.class, ClearWarning.class, CloseWarning.class);
    assertThat(commands()).extracting(WarningCommand::warningId).containsOnly(gapId());
    assertThat(commands()).extracting(WarningCommand::cause).doesNotHaveDuplicates();
  }

  @Test
  void theWarningIsMilderWhenAPartOfTheDataHasCome() {
    Collection<DataGap> open =
        judged(
            List.of(),
            TUESDAY,
            TUESDAY.plusDays(8),
            row("W09", TUESDAY, null),
            row("W10", TUESDAY.plusWeeks(1), null));

    var gaps = gaps(open);
    gaps.fill(
        TUESDAY.plusDays(9),
        List.of(row("W09", TUESDAY, TUESDAY.plusDays(9)), row("W10", TUESDAY.plusWeeks(1), null)));

    assertThat(commands().getLast())
        .isInstanceOfSatisfying(
            ChangeWarningColour.class, one -> assertThat(one.colour()).isEqualTo(Colour.BLUE));
    assertThat(gaps.open()).hasSize(1);
  }

  @Test
  void aGapIsOpenSinceTheFirstDayThoughItWasAssignedLater() {
    Collection<DataGap> open =
        judged(
            List.of(),
            TUESDAY.plusWeeks(1),
            TUESDAY.plusWeeks(1),
            row("W10", TUESDAY.plusWeeks(1), null));

    Collection<DataGap> more =
        judged(
            open,
            TUESDAY.plusDays(8),
            TUESDAY.plusDays(8),
            row("W09", TUESDAY, null),
            row("W10", TUESDAY.plusWeeks(1), null));

    assertThat(more)
        .extracting(DataGap::asOpenFeed)
        .containsExactly(new FindGaps.OpenFeed(REPORTS, TUESDAY.plusDays(1)));
    assertThat(told()).extracting("gapId").hasSize(2).containsOnly(gapId());
  }

  @Test
  void aPersonWhoOwesDataHasNoColour() {
    FindGaps.Row row = row("W09", TUESDAY, null);
    judged(
        List.of(),
        TUESDAY,
        TUESDAY,
        new FindGaps.Row(
            row.feed(),
            new FindGaps.Owner(List.of("LL", "D04"), true),
            row.units(),
            row.periods(),
            row.periodKind(),
            row.latest(),
            row.readings(),
            row.dueOn(),
            null));

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class);
    assertThat(commands()).isEmpty();
  }

  @Test
  void aCollegeSaysFromHowManyPeriodsOnItIsWarned() {
    colours = new GapColours(0, 2);

    judged(List.of(), TUESDAY, TUESDAY.plusDays(3), row("W09", TUESDAY, null));
    assertThat(commands()).isEmpty();

    judged(
        List.of(),
        TUESDAY,
        TUESDAY.plusDays(8),
        row("W09", TUESDAY, null),
        row("W10", TUESDAY.plusWeeks(1), null));
    assertThat(commands())
        .singleElement()
        .isInstanceOfSatisfying(
            RaiseWarning.class, one -> assertThat(one.colour()).isEqualTo(Colour.YELLOW));
  }

  private List<WarningCommand> commands() {
    return findings.commands().stream().map(Findings.Because::message).toList();
  }

  private String gapId() {
    return ((DataMissing) told().getFirst()).gapId();
  }

  private static Instant morning(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private DataGaps gaps(Collection<DataGap> open) {
    return new DataGaps(
        open,
        new Trigger(18, "import", morning(TUESDAY.plusDays(9)), false),
        ZONE,
        colours,
        findings);
  }

  private Collection<DataGap> judged(
      Collection<DataGap> open, LocalDate first, LocalDate last, FindGaps.Row... rows) {
    var trigger = new Trigger(17, "day", MORNING, false);
    var gaps = new DataGaps(open, trigger, ZONE, colours, findings);
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
    LocalDate sunday = dueOn.minusDays(2);
    return new FindGaps.Row(
        REPORTS,
        new FindGaps.Owner(List.of("LL", "D04"), false),
        List.of("P15", "P16"),
        List.of(period),
        PeriodKind.TEACHING_WEEK,
        new PeriodSpan(period, sunday.minusDays(6), sunday),
        2,
        dueOn,
        arrivedOn);
  }
}
