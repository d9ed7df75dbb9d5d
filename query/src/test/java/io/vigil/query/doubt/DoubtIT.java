package io.vigil.query.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtEvent.DoubtSettled;
import io.vigil.api.doubt.DoubtedReading;
import io.vigil.api.doubt.FindDoubts;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.unit.Reach;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A faculty with two programmes and a class in each: on 14 October a file carries the absent for
 * the present; one class is corrected the morning after. The week after, another class is
 * confirmed.
 */
class DoubtIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final Instant EVENING = Instant.parse("2026-10-14T10:05:00Z");
  private static final Cause CAUSE = new Cause(1, 0);

  @BeforeAll
  static void aWrongFile() {
    readSide.given(
        Facts.unit("DOUBT", UnitKind.SCHOOL, null),
        Facts.unit("DF", UnitKind.FACULTY, "DOUBT"),
        Facts.unit("DP1", UnitKind.PROGRAMME, "DF"),
        Facts.unit("DP2", UnitKind.PROGRAMME, "DF"),
        Facts.unit("DC1", UnitKind.CLASS_GROUP, "DP1"),
        Facts.unit("DC2", UnitKind.CLASS_GROUP, "DP2"),
        Facts.point("DATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.DAY),
        new DataImplausible(
            "first",
            "DATT",
            "DF",
            "file",
            Slip.COMPLEMENT,
            List.of(doubted("DP1", "DC1", DAY), doubted("DP2", "DC2", DAY)),
            CAUSE,
            EVENING),
        new DoubtSettled(
            "first",
            "DATT",
            Settlement.CORRECTED,
            List.of(settled("DC1", DAY)),
            CAUSE,
            EVENING.plusSeconds(3600)),
        new DataImplausible(
            "second",
            "DATT",
            null,
            null,
            Slip.COMPLEMENT,
            List.of(doubted("DP1", "DC1", DAY.plusWeeks(1))),
            CAUSE,
            EVENING.plusSeconds(604_800)),
        new DataConfirmed(
            "confirmation|second",
            "second",
            "DATT",
            List.of(settled("DC1", DAY.plusWeeks(1))),
            "全班外出",
            "u-1",
            EVENING.plusSeconds(700_000)));
    readSide.given(
        Facts.unit("PERSONS", UnitKind.FACULTY, null),
        Facts.unit("PC", UnitKind.CLASS_GROUP, "PERSONS"),
        Facts.unit("PT", UnitKind.TEACHER, "PERSONS"),
        new DataImplausible(
            "persons",
            "DATT",
            "PERSONS",
            null,
            Slip.COMPLEMENT,
            List.of(
                doubted(List.of("PERSONS", "PC"), DAY, 5.0),
                doubted(List.of("PERSONS", "PT"), DAY.plusDays(1), 7.0)),
            CAUSE,
            EVENING));
  }

  private static DoubtedReading doubted(String programme, String unit, LocalDate day) {
    return doubted(List.of("DOUBT", "DF", programme, unit), day, 5.0);
  }

  private static DoubtedReading doubted(List<String> path, LocalDate day, double value) {
    return new DoubtedReading(
        path.getLast(),
        path,
        new PeriodSpan(day.toString(), day, day),
        value,
        2.0,
        40.0,
        94.0,
        95.0);
  }

  private static SettledReading settled(String unit, LocalDate day) {
    return new SettledReading(unit, day.toString(), day, 5.0);
  }

  @Test
  void whatIsOpenStandsFirstWithHowItsReadingsEnded() {
    FindDoubts.Result found = doubts(List.of("DOUBT"));

    assertThat(found.open()).isEqualTo(1);
    assertThat(found.items())
        .extracting(FindDoubts.Item::doubtId)
        .containsExactly("first", "second");
    assertThat(found.items().getFirst().rows())
        .extracting(FindDoubts.Row::unit, FindDoubts.Row::settled)
        .containsExactly(tuple("DC1", Settlement.CORRECTED), tuple("DC2", null));
    assertThat(found.items().getLast().rows())
        .extracting(FindDoubts.Row::settled)
        .containsExactly(Settlement.CONFIRMED);
  }

  @Test
  void aDoubtIsSeenByWhoOwesTheDataAndWhomTheyAreAbout() {
    assertThat(doubts(List.of("DP2")).items())
        .extracting(FindDoubts.Item::doubtId)
        .containsExactly("first");
    assertThat(doubts(List.of("DF")).items()).hasSize(2);
    assertThat(doubts(List.of("ELSEWHERE")).items()).isEmpty();
  }

  @Test
  void whomTheDataAreAboutSeesTheirOwnAndWhoOwesThemSeesAll() {
    assertThat(units(doubts(List.of("DP2")))).containsExactly("DC2");
    assertThat(units(doubts(List.of("DP1")))).containsExactly("DC1", "DC1");
    assertThat(doubts(List.of("DP1")).open()).isZero();
    assertThat(units(doubts(List.of("DF")))).containsExactly("DC1", "DC2", "DC1");
  }

  private static List<String> units(FindDoubts.Result found) {
    return found.items().stream()
        .flatMap(item -> item.rows().stream())
        .map(FindDoubts.Row::unit)
        .toList();
  }

  @Test
  void aSignalTellsNoValueOfASinglePerson() {
    assertThat(signals("PERSONS", Reach.ITSELF))
        .singleElement()
        .satisfies(one -> assertThat(one.evidence().value()).isEqualTo(5.0));
    assertThat(units(doubts(List.of("PERSONS")))).containsExactly("PC");
  }

  @Test
  void aDoubtIsOneSignalAtTheUnitAboveAllItsReadings() {
    assertThat(signals("DF", Reach.ITSELF))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(SignalKind.IMPLAUSIBLE);
              assertThat(one.colour()).isNull();
              assertThat(one.doubt())
                  .isEqualTo(
                      new FindSignals.Doubted(
                          "first", Slip.COMPLEMENT, 2, 1, 94.0, "DF", "Name of DF"));
            });
    assertThat(signals("DC2", Reach.ITSELF)).hasSize(1);
    assertThat(signals("DC1", Reach.ITSELF)).hasSize(2);
    assertThat(signals("DP2", Reach.BELOW)).hasSize(1);
  }

  @Test
  void aRebuildChangesNothing() {
    FindDoubts.Result before = doubts(List.of("DOUBT"));

    readSide.get(Rebuilder.class).rebuild("query.doubt");

    assertThat(doubts(List.of("DOUBT"))).isEqualTo(before);
  }

  private static FindDoubts.Result doubts(List<String> scopes) {
    return readSide.query(new FindDoubts(null, scopes, false, 10), FindDoubts.Result.class);
  }

  private static List<FindSignals.Item> signals(String unit, Reach reach) {
    return readSide
        .query(
            new FindSignals(unit, reach, "DATT", Set.of(), null, null, List.of(), 0, 10),
            FindSignals.Result.class)
        .items();
  }
}
