package io.vigil.monitor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.trial.CancelTrial;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.ProposedDetection;
import io.vigil.api.trial.ProposedLines;
import io.vigil.api.trial.StartTrial;
import io.vigil.api.trial.StartTrial.Receipt;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.trial.TrialChange.Kind;
import io.vigil.monitor.watch.Facts;
import io.vigil.monitor.watch.WatchedStore;
import io.vigil.testkit.PostgresExtension;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attendance with target 95, standard 90 and warning value 85, day by day. */
class TrialIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final String ID = "trial";
  private static final Facts CLASS_1 = Facts.ofClass("class 1");
  private static final Facts CLASS_2 = Facts.ofClass("class 2");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-03-01T00:00:00Z"), ZoneOffset.UTC);

  private WatchedStore store;
  private Trials trials;

  @BeforeEach
  void open() {
    store = new WatchedStore(POSTGRES.dataSource(), 5_000);
    store.start();
    trials = new Trials(store.history(), CLOCK);
  }

  @AfterEach
  void forget() {
    trials.close();
    store.close();
    store.empty();
  }

  @Test
  void aHigherStandardBringsNewWarningsAndEarlierOnes() {
    given(CLASS_1, 93, 91, 89, 93, 93);
    given(CLASS_2, 93, 91, 93, 93, 93);

    Trial trial = tried(standard(92));

    assertThat(trial.before().cases()).isEqualTo(1);
    assertThat(trial.after().cases()).isEqualTo(2);
    assertThat(trial.changes())
        .extracting(TrialChange::unit, TrialChange::kind, TrialChange::days)
        .containsExactlyInAnyOrder(
            tuple("class 1", Kind.EARLIER, -1), tuple("class 2", Kind.NEW, 0));
  }

  @Test
  void aLowerStandardLetsWarningsGo() {
    given(CLASS_1, 93, 89, 93, 84, 93);

    Trial trial = tried(standard(88));

    assertThat(trial.kinds()).containsOnlyKeys(Kind.GONE);
    assertThat(trial.same()).isEqualTo(1);
    assertThat(trial.before().byColour())
        .containsEntry(Colour.BLUE, 1L)
        .containsEntry(Colour.YELLOW, 1L);
    assertThat(trial.after().byColour()).containsOnlyKeys(Colour.YELLOW);
  }

  @Test
  void morePersistenceIsLaterByTheDaysThatItWaits() {
    given(CLASS_1, 93, 89, 89, 89, 93);

    Trial trial = tried(new Proposal(null, 3, null, null, null, null));

    assertThat(trial.changes())
        .extracting(TrialChange::kind, TrialChange::days)
        .containsExactly(tuple(Kind.LATER, 2));
    assertThat(trial.before().daysOpen()).isEqualTo(3);
    assertThat(trial.after().daysOpen()).isEqualTo(1);
  }

  @Test
  void aRatioOverFewerThanTheMinimumIsNotJudged() {
    given(CLASS_1.ratio(0, 8, 10), CLASS_1.ratio(1, 48, 60), CLASS_1.ratio(2, 58, 60));

    Trial trial = tried(new Proposal(null, null, null, 20d, null, null));

    assertThat(trial.changes()).extracting(TrialChange::kind).containsExactly(Kind.LATER);
  }

  @Test
  void aCeilingMakesWarningsMilder() {
    given(CLASS_1, 93, 70, 93);

    Trial trial = tried(new Proposal(null, null, null, null, Colour.YELLOW, null));

    assertThat(trial.changes())
        .extracting(TrialChange::kind, TrialChange::before, TrialChange::after)
        .containsExactly(tuple(Kind.MILDER, Colour.ORANGE, Colour.YELLOW));
  }

  @Test
  void anotherColourOfWhatStandsOutIsTried() {
    given(steadyThenLower());

    Trial trial = tried(detection(new ProposedDetection(null, Colour.YELLOW, null, null)));

    assertThat(trial.before().byColour()).containsOnlyKeys(Colour.BLUE);
    assertThat(trial.after().byColour()).containsOnlyKeys(Colour.YELLOW);
    assertThat(trial.kinds()).containsOnlyKeys(Kind.WORSE);
  }

  @Test
  void aWindowRaisesWhatARowDoesNot() {
    given(CLASS_1.lasting(2, 1), 93, 89, 91, 89, 93);

    Trial trial = tried(detection(new ProposedDetection(null, null, null, 3, null, null)));

    assertThat(trial.kinds()).containsOnlyKeys(Kind.NEW);
    assertThat(trial.changes())
        .extracting(TrialChange::since)
        .containsExactly(Facts.MONDAY.plusDays(1));
  }

  @Test
  void aMarginMakesOneWarningOfTwo() {
    given(CLASS_1, 93, 89, 90.2, 89, 93);

    Trial trial = tried(detection(new ProposedDetection(null, null, null, null, 0.5, null)));

    assertThat(trial.before().cases()).isEqualTo(2);
    assertThat(trial.after().cases()).isEqualTo(1);
    assertThat(trial.kinds()).containsOnlyKeys(Kind.JOINED);
  }

  private static Proposal detection(ProposedDetection tried) {
    return new Proposal(null, null, null, null, null, null, tried);
  }

  private static ReadingFact[] steadyThenLower() {
    return IntStream.range(0, 60)
        .mapToObj(day -> CLASS_1.ratio(day, day < 50 ? 99 : 92, 100))
        .toArray(ReadingFact[]::new);
  }

  @Test
  void withoutStatisticsOnlyTheLinesRaise() {
    given(steadyThenLower());

    Trial trial = tried(new Proposal(null, null, null, null, null, false));

    assertThat(trial.before().cases()).isPositive();
    assertThat(trial.after().cases()).isZero();
  }

  @Test
  void linesThatHoldFromADayOnLeaveEarlierPeriodsAlone() {
    given(CLASS_1, 91, 93, 93, 91, 93);
    LocalDate thursday = Facts.MONDAY.plusDays(3);

    Trial trial = tried(lines(92d, thursday));

    assertThat(trial.changes()).extracting(TrialChange::since).containsExactly(thursday);
  }

  @Test
  void onlyWarningsThatBeginInTheDaysAskedForAreCounted() {
    given(CLASS_1, 89, 93, 93, 89, 93);
    LocalDate wednesday = Facts.MONDAY.plusDays(2);

    Trial trial = tried(order(wednesday, wednesday.plusDays(7), List.of(), standard(91)));

    assertThat(trial.before().cases()).isEqualTo(1);
    assertThat(trial.same()).isEqualTo(1);
  }

  @Test
  void onlySeriesBelowTheUnitsAreTried() {
    given(CLASS_1, 91, 93);
    given(CLASS_2, 91, 93);

    assertThat(tried(orderOf("class 1")).all()).isEqualTo(1);
    assertThat(tried(orderOf("college")).all()).isEqualTo(2);
    assertThat(trials.handle(orderOf("elsewhere"))).isEqualTo(Receipt.NOTHING_STORED);
  }

  @Test
  void warningsAreCountedByTerm() {
    given(CLASS_1, 91, 93, 93, 91, 93);
    List<PeriodSpan> terms = List.of(term("first", 1), term("second", 3));

    Trial trial = tried(order(null, null, terms, standard(92)));

    assertThat(trial.terms())
        .containsExactly(new Trial.TermCount(null, 0, 1), new Trial.TermCount("second", 0, 1));
  }

  @Test
  void whatIsProposedAsItIsChangesNothing() {
    given(CLASS_1, 93, 89, 84, 93, 91, 70, 93);

    Trial trial = tried(standard(90));

    assertThat(trial.kinds()).isEmpty();
    assertThat(trial.before()).isEqualTo(trial.after());
    assertThat(trial.same()).isEqualTo(storedWarnings());
  }

  @Test
  void aTrialTouchesNothing() {
    given(CLASS_1, 93, 91, 89, 93, 93);
    store.stop();
    List<String> before = store.everything();

    Trial trial = tried(standard(92));

    assertThat(trial.kinds()).isNotEmpty();
    assertThat(store.everything()).isNotEmpty().isEqualTo(before);
  }

  @Test
  void whatIsNotKnownIsNeitherFoundNorCancelled() {
    assertThat(trials.handle(new FindTrial("unknown", null, 0, 10)).trial()).isNull();
    assertThat(trials.handle(new CancelTrial("unknown"))).isFalse();
  }

  @Test
  void differencesArePagedByKind() {
    given(CLASS_1, 91, 93, 89, 93);
    given(CLASS_2, 91, 93, 91, 93);
    StartTrial order = order(standard(92));
    tried(order);

    Trial page = found(new FindTrial(order.trialId(), Kind.NEW, 1, 2));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.changes()).hasSize(1);
    assertThat(page.listedAll()).isTrue();
  }

  private long storedWarnings() {
    return Objects.requireNonNull(
        store.jdbc.queryForObject(
            """
            select (select count(*) from watch.episode)
              + (select count(*) from watch.series
                 where jsonb_typeof(memory -> 'current') = 'object')
            """,
            Long.class));
  }

  private void given(Facts facts, double... values) {
    given(
        IntStream.range(0, values.length)
            .mapToObj(day -> facts.value(day, values[day]))
            .toArray(ReadingFact[]::new));
  }

  private void given(ReadingFact... facts) {
    var events = new ArrayList<ReadingRecorded>();
    List.of(facts).forEach(fact -> events.add(new ReadingRecorded(fact)));
    store.publish(events);
    store.caughtUp();
  }

  private Trial tried(Proposal proposal) {
    return tried(order(proposal));
  }

  private Trial tried(StartTrial order) {
    assertThat(trials.handle(order)).isEqualTo(Receipt.STARTED);
    var query = new FindTrial(order.trialId(), null, 0, 100);
    Awaitility.await().until(() -> found(query).state().isOver());
    Trial trial = found(query);
    assertThat(trial.state()).isEqualTo(Trial.State.DONE);
    assertThat(trial.done()).isEqualTo(trial.all());
    return trial;
  }

  private Trial found(FindTrial query) {
    return Objects.requireNonNull(trials.handle(query).trial());
  }

  private static Proposal standard(double value) {
    return lines(value, null);
  }

  private static Proposal lines(double standard, @Nullable LocalDate validFrom) {
    var lines = new ProposedLines(null, standard, null, null, null, null, validFrom);
    return new Proposal(lines, null, null, null, null, null);
  }

  private static StartTrial order(Proposal proposal) {
    return order(null, null, List.of(), proposal);
  }

  private static StartTrial order(
      @Nullable LocalDate from, @Nullable LocalDate to, List<PeriodSpan> terms, Proposal proposal) {
    return new StartTrial(ID, "office", "ATTENDANCE", List.of(), from, to, terms, proposal);
  }

  private static StartTrial orderOf(String unit) {
    return new StartTrial(
        unit, "office", "ATTENDANCE", List.of(unit), null, null, List.of(), standard(92));
  }

  private static PeriodSpan term(String code, int firstDay) {
    LocalDate first = Facts.MONDAY.plusDays(firstDay);
    return new PeriodSpan(code, first, first.plusDays(100));
  }
}
