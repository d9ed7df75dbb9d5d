package io.vigil.query.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointDefined;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.CountWarningsOfUnits;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindOwners;
import io.vigil.api.warning.FindResponsible;
import io.vigil.api.warning.FindSameTrouble;
import io.vigil.api.warning.FindStanding;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarnings.Filter;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.Responsible;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarningProjectionIT {

  private static final Evidence EVIDENCE =
      new Evidence(
          "threshold",
          new PeriodSpan("2013-W41", LocalDate.of(2013, 10, 7), LocalDate.of(2013, 10, 13)),
          83.9,
          null,
          new JudgingRule(
              Direction.HIGHER_IS_BETTER,
              "%",
              Facts.LINES,
              Colour.ORANGE,
              null,
              1,
              2,
              PeriodKind.WEEK),
          new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 85.0),
          Colour.ORANGE,
          true,
          2,
          0,
          List.of(new Evidence.Seen("2013-W40", 84.0, Colour.YELLOW)),
          null);

  private static final Evidence BETTER =
      new Evidence(
          "threshold",
          new PeriodSpan("2013-W44", LocalDate.of(2013, 10, 28), LocalDate.of(2013, 11, 3)),
          93.0,
          null,
          EVIDENCE.rule(),
          new Grade(null, Grade.Reason.WITHIN_LINES, null),
          null,
          false,
          0,
          2,
          List.of(),
          null);

  /** What stands out by its own past alone. */
  private static final Evidence INSIDE =
      new Evidence(
          "proportion",
          EVIDENCE.period(),
          91.5,
          null,
          EVIDENCE.rule(),
          new Grade(null, Grade.Reason.WITHIN_LINES, null),
          Colour.BLUE,
          false,
          0,
          1,
          List.of(),
          null);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void aWarningIsShownAsItStandsWithItsWholeHistory() {
    readSide.given(raised("w1", "F1", LocalDate.of(2013, 10, 7)));
    readSide.given(
        new WarningColourChanged("w1", Colour.YELLOW, Colour.ORANGE, EVIDENCE, cause(2), Facts.NOW),
        new WarningCleared("w1", EVIDENCE, cause(3), Facts.NOW));
    readSide.given(new WarningClosed("w1", CloseReason.MEASURED, cause(4), Facts.NOW));

    var found = readSide.query(new FindWarning("w1"), FindWarning.Result.class);

    assertThat(found.warning())
        .extracting(
            FindWarnings.Item::state,
            FindWarnings.Item::colour,
            FindWarnings.Item::worstColour,
            FindWarnings.Item::evidence)
        .containsExactly(WarningState.CLOSED, Colour.ORANGE, Colour.ORANGE, EVIDENCE);
    assertThat(found.history())
        .extracting(FindWarning.Step::what, FindWarning.Step::reason)
        .containsExactly(
            tuple("raised", null),
            tuple("colour-changed", null),
            tuple("cleared", null),
            tuple("closed", "MEASURED"));
  }

  @Test
  void anEndThatWasToldLateTakesThePlaceOfTheOneKnownBefore() {
    readSide.given(
        raised("twice", "F1", LocalDate.of(2013, 10, 7)),
        new WarningCleared("twice", EVIDENCE, cause(3), Facts.NOW),
        new WarningClosed("twice", CloseReason.MEASURED, cause(4), Facts.NOW.plusSeconds(60)),
        new WarningClosed("twice", CloseReason.NO_RECURRENCE, cause(5), Facts.NOW));

    assertThat(readSide.query(new FindWarning("twice"), FindWarning.Result.class).history())
        .extracting(FindWarning.Step::what, FindWarning.Step::reason)
        .containsExactly(
            tuple("raised", null), tuple("cleared", null), tuple("closed", "NO_RECURRENCE"));
  }

  @Test
  void openCasesAreFoundByUnitScopeAndColourNewestFirst() {
    readSide.given(
        Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("S", UnitKind.SCHOOL, null),
        Facts.unit("F2", UnitKind.FACULTY, "S"),
        Facts.unit("F3", UnitKind.FACULTY, "S"),
        raised("w2", "F2", LocalDate.of(2013, 10, 7)),
        raised("w3", "F3", LocalDate.of(2013, 11, 4)),
        raised("w4", "F3", LocalDate.of(2013, 9, 2)),
        new WarningWithdrawn("w4", WithdrawReason.DATA_CORRECTED, cause(9), Facts.NOW));

    assertThat(find("S", true, Filter.OPEN, List.of()))
        .extracting(FindWarnings.Item::id)
        .containsExactly("w3", "w2");
    assertThat(find("S", false, Filter.OPEN, List.of())).isEmpty();
    assertThat(find(null, false, Filter.OPEN, List.of("F2")))
        .extracting(FindWarnings.Item::id)
        .containsExactly("w2");
    assertThat(find("F3", true, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::id)
        .containsExactly("w4");
    assertThat(readSide.query(new CountWarnings(List.of("S")), CountWarnings.Result.class).rows())
        .containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 2));
    assertThat(countBefore(Facts.NOW)).isEmpty();
    assertThat(countBefore(Facts.NOW.plusSeconds(1)))
        .containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 2));
  }

  @Test
  void aWarningIsFoldedIntoTheOneOfTheUnitAboveThatCanBeSeenToo() {
    readSide.given(
        Facts.point("FOLD", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("S", UnitKind.SCHOOL, null),
        Facts.unit("F5", UnitKind.FACULTY, "S"),
        Facts.unit("P5", UnitKind.PROGRAMME, "F5"),
        raised("f1", "FOLD", List.of("S", "F5")),
        raised("f2", "FOLD", List.of("S", "F5", "P5")));

    assertThat(folded(List.of()))
        .extracting(FindWarnings.Item::id, FindWarnings.Item::members)
        .containsExactly(tuple("f1", 1));
    assertThat(folded(List.of("P5")))
        .extracting(FindWarnings.Item::id, FindWarnings.Item::foldedInto)
        .containsExactly(tuple("f2", null));
    assertThat(foldedInto("f2", List.of("F5"))).isEqualTo("f1");
    assertThat(foldedInto("f2", List.of("P5"))).isNull();
    assertThat(readSide.query(new CountWarnings(List.of("F5")), CountWarnings.Result.class).rows())
        .containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 1));
    assertThat(find("P5", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("f2");
  }

  @Test
  void everyPageCountsTheSameAndSaysWhatIsFolded() {
    readSide.given(
        Facts.point("SAME", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F8", UnitKind.FACULTY, null),
        Facts.unit("P8", UnitKind.PROGRAMME, "F8"),
        Facts.unit("C8", UnitKind.CLASS_GROUP, "P8"),
        Facts.unit("T8", UnitKind.TEACHER, "F8"),
        raised("same1", "SAME", List.of("F8", "P8")),
        raised("same2", "SAME", List.of("F8", "P8", "C8")),
        raised("same3", "SAME", List.of("F8", "T8")));

    CountWarnings.Result overview =
        readSide.query(new CountWarnings(List.of("F8")), CountWarnings.Result.class);
    assertThat(overview.rows())
        .containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 1));
    assertThat(overview.folded()).isEqualTo(1);
    assertThat(
            readSide.query(
                new FindWarnings("F8", true, null, Filter.OPEN, null, null, List.of(), true, 0, 50),
                FindWarnings.Result.class))
        .extracting(FindWarnings.Result::total, FindWarnings.Result::folded)
        .containsExactly(1L, 1L);
    assertThat(
            readSide
                .query(new CountWarningsOfUnits(List.of("F8")), CountWarningsOfUnits.Result.class)
                .rows())
        .containsExactly(
            new CountWarningsOfUnits.Row("C8", 1, 0),
            new CountWarningsOfUnits.Row("F8", 1, 1),
            new CountWarningsOfUnits.Row("P8", 1, 1));
  }

  @Test
  void onlyMembersOfACommonCauseAndWhatIsAboveThemAreFoldedIntoItUnlessRed() {
    givenAStorm("10");

    assertThat(listed("10", null))
        .extracting(FindWarnings.Item::id)
        .containsExactlyInAnyOrder("red10", "other10", "long10");
    assertThat(listed("10", Colour.YELLOW))
        .extracting(FindWarnings.Item::id)
        .containsExactlyInAnyOrder("other10", "long10");
  }

  @Test
  void listsAndCountsAgreeOnWhatIsFoldedIntoACommonCause() {
    givenAStorm("11");

    CountWarnings.Result counted = count("11", null);
    assertThat(counted.rows())
        .containsExactly(
            new CountWarnings.Row(Level.SCHOOL, Colour.RED, 1),
            new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 2));
    assertThat(counted.folded()).isEqualTo(2);
    assertThat(counted.rows())
        .allSatisfy(row -> assertThat(listed("11", row.colour())).hasSize((int) row.open()));
  }

  @Test
  void whatStoodIsCountedByTheRuleOfToday() {
    givenAStorm("12");

    assertThat(count("12", Facts.NOW.plusSeconds(1))).isEqualTo(count("12", null));
    assertThat(count("12", Facts.NOW).rows()).isEmpty();
  }

  /**
   * A storm over a programme with a class, and over three more classes: one red, one that was not
   * met, and one that has been low ever since.
   */
  private static void givenAStorm(String no) {
    String school = "S" + no;
    String point = "STORM" + no;
    readSide.given(
        Facts.point(point, "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit(school, UnitKind.SCHOOL, null),
        Facts.unit("P" + no, UnitKind.PROGRAMME, school),
        Facts.unit("C" + no, UnitKind.CLASS_GROUP, "P" + no),
        Facts.unit("R" + no, UnitKind.CLASS_GROUP, school),
        Facts.unit("O" + no, UnitKind.CLASS_GROUP, school),
        Facts.unit("L" + no, UnitKind.CLASS_GROUP, school),
        new CommonCauseFound(
            "storm" + no,
            point,
            school,
            List.of(school),
            -1,
            40,
            0.6,
            List.of("C" + no, "R" + no, "L" + no),
            EVIDENCE,
            cause(1),
            Facts.NOW),
        Facts.reading(point, "L" + no, PeriodKind.WEEK, "2013-W45", 82.0),
        raised("programme" + no, point, List.of(school, "P" + no)),
        raised("class" + no, point, List.of(school, "P" + no, "C" + no)),
        raised("red" + no, point, List.of(school, "R" + no), Colour.RED),
        raised("other" + no, point, List.of(school, "O" + no)),
        raised("long" + no, point, List.of(school, "L" + no)));
  }

  private static List<FindWarnings.Item> listed(String no, @Nullable Colour colour) {
    return readSide
        .query(
            new FindWarnings(
                null, false, null, Filter.OPEN, colour, null, List.of("S" + no), true, 0, 50),
            FindWarnings.Result.class)
        .items();
  }

  private static CountWarnings.Result count(String no, @Nullable Instant before) {
    return readSide.query(new CountWarnings(List.of("S" + no), before), CountWarnings.Result.class);
  }

  @Test
  void aCaseThatIsOverKeepsWhyItWasRaisedAndHowItEnded() {
    readSide.given(
        raised("e1", "F4", LocalDate.of(2013, 10, 7)),
        new WarningCleared("e1", BETTER, cause(3), Facts.NOW),
        new WarningClosed("e1", CloseReason.MEASURED, cause(4), Facts.NOW));

    assertThat(find("F4", false, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::evidence, FindWarnings.Item::ending)
        .containsExactly(
            tuple(BETTER, new FindWarnings.Ending(EVIDENCE, null, Facts.NOW, "MEASURED")));
  }

  @Test
  void aCaseThatIsOverIsToldByItsHighestColourAndTheFirstOfItsWorstValues() {
    readSide.given(
        Facts.point("FELL", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F29", UnitKind.FACULTY, null),
        Facts.reading("FELL", "F29", PeriodKind.WEEK, "2013-W40", 70.0),
        Facts.reading("FELL", "F29", PeriodKind.WEEK, "2013-W41", 83.9),
        Facts.reading("FELL", "F29", PeriodKind.WEEK, "2013-W42", 77.9),
        Facts.reading("FELL", "F29", PeriodKind.WEEK, "2013-W43", 77.9),
        Facts.reading("FELL", "F29", PeriodKind.WEEK, "2013-W44", 93.0),
        raised("worst1", "FELL", List.of("F29"), Colour.YELLOW),
        new WarningColourChanged(
            "worst1", Colour.YELLOW, Colour.BLUE, EVIDENCE, cause(2), Facts.NOW),
        new WarningCleared("worst1", BETTER, cause(3), Facts.NOW),
        new WarningClosed("worst1", CloseReason.MEASURED, cause(4), Facts.NOW));

    assertThat(find("F29", false, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::shownColour, one -> ending(one).worst())
        .containsExactly(
            tuple(
                Colour.YELLOW,
                new FindWarnings.Worst("2013-W42", LocalDate.of(2013, 10, 14), 77.9)));
    assertThat(closedOf("F29", Colour.YELLOW)).isEqualTo(1);
    assertThat(closedOf("F29", Colour.BLUE)).isZero();
  }

  /** Both were learned of at once, from a file of years. */
  @Test
  void eachCaseOfASeriesIsToldByTheWorstValueOfItsOwnTime() {
    Evidence later = of(BETTER.rule(), "2014-W12", LocalDate.of(2014, 3, 17), 93.0);
    readSide.given(
        Facts.point("TWICE", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F30", UnitKind.FACULTY, null),
        Facts.reading("TWICE", "F30", PeriodKind.WEEK, "2013-W41", 83.9),
        Facts.reading("TWICE", "F30", PeriodKind.WEEK, "2013-W44", 93.0),
        Facts.reading("TWICE", "F30", PeriodKind.WEEK, "2014-W10", 60.0),
        Facts.reading("TWICE", "F30", PeriodKind.WEEK, "2014-W12", 93.0),
        raised("autumn", "TWICE", List.of("F30"), Colour.YELLOW),
        raised("spring", "TWICE", List.of("F30"), LocalDate.of(2014, 3, 3), Colour.YELLOW),
        new WarningCleared("autumn", BETTER, cause(2), Facts.NOW),
        new WarningCleared("spring", later, cause(2), Facts.NOW),
        new WarningClosed("autumn", CloseReason.HISTORY, cause(3), Facts.NOW),
        new WarningClosed("spring", CloseReason.HISTORY, cause(3), Facts.NOW));

    assertThat(find("F30", false, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::id, WarningProjectionIT::worst)
        .containsExactlyInAnyOrder(tuple("autumn", 83.9), tuple("spring", 60.0));
  }

  @Test
  void aUnitWithoutReadingsOfItsOwnIsToldByThoseBelowItOfTheSameTime() {
    readSide.given(
        Facts.point("BELOW", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F31", UnitKind.FACULTY, null),
        Facts.unit("P31", UnitKind.PROGRAMME, "F31"),
        Facts.ratio("BELOW", "P31", PeriodKind.WEEK, "2013-W41", 80, 100),
        Facts.ratio("BELOW", "P31", PeriodKind.WEEK, "2013-W42", 75, 100),
        Facts.ratio("BELOW", "P31", PeriodKind.WEEK, "2013-W44", 93, 100),
        Facts.ratio("BELOW", "P31", PeriodKind.WEEK, "2014-W10", 60, 100),
        raised("rolled", "BELOW", List.of("F31"), Colour.YELLOW),
        new WarningCleared("rolled", BETTER, cause(2), Facts.NOW),
        new WarningClosed("rolled", CloseReason.HISTORY, cause(3), Facts.NOW));

    assertThat(find("F31", false, Filter.CLOSED, List.of()))
        .extracting(WarningProjectionIT::worst)
        .containsExactly(75.0);
  }

  @Test
  void inARangeWorstIsWhatLiesFarthestOutsideOnEitherSide() {
    readSide.given(
        Facts.point("BETWEEN", "", Direction.RANGE, PeriodKind.WEEK),
        Facts.unit("F32", UnitKind.FACULTY, null),
        Facts.inRange("BETWEEN", "F32", PeriodKind.WEEK, "2013-W41", 20),
        Facts.inRange("BETWEEN", "F32", PeriodKind.WEEK, "2013-W42", 25),
        Facts.inRange("BETWEEN", "F32", PeriodKind.WEEK, "2013-W43", 9));
    readSide.given(outsideOf("mirrored", null));
    readSide.given(outsideOf("written", 24.5));

    assertThat(find("F32", false, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::id, WarningProjectionIT::worst)
        .containsExactlyInAnyOrder(tuple("mirrored", 25.0), tuple("written", 9.0));
  }

  @Test
  void reportsReadTheSameWorstValueOfThePeriodsThatWereOverOnTheirLastDay() {
    readSide.given(
        Facts.point("REPORT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F33", UnitKind.FACULTY, null),
        Facts.reading("REPORT", "F33", PeriodKind.WEEK, "2013-W41", 83.9),
        Facts.reading("REPORT", "F33", PeriodKind.WEEK, "2013-W42", 77.9),
        raised("report-open", "REPORT", List.of("F33"), Colour.YELLOW),
        raised("report-over", "REPORT", List.of("F33"), Colour.YELLOW),
        new WarningCleared("report-over", BETTER, cause(2), Facts.NOW),
        new WarningClosed("report-over", CloseReason.MEASURED, cause(3), Facts.NOW));

    assertThat(worstOn("report-over", "2013-12-31"))
        .containsExactly(worst(find("F33", false, Filter.CLOSED, List.of()).getFirst()))
        .containsExactly(77.9);
    assertThat(worstOn("report-over", "2013-10-19")).containsExactly(83.9);
    assertThat(worstOn("report-open", "2013-10-20")).containsExactly(77.9);
    assertThat(worstOn("report-open", "2013-10-12")).isEmpty();
  }

  private static List<Double> worstOn(String id, String lastDay) {
    return readSide
        .jdbc()
        .sql("SELECT value FROM board.warning_worst(:id, CAST(:day AS date))")
        .param("id", id)
        .param("day", lastDay)
        .query(Double.class)
        .list();
  }

  private static double worst(FindWarnings.Item warning) {
    return Objects.requireNonNull(ending(warning).worst()).value();
  }

  /** A case that is over, of a range that begins at 10. */
  private static List<VigilEvent> outsideOf(String id, @Nullable Double upper) {
    var lines = new Lines(14.0, 10.0, 8.0, upper, null, null, Lines.FROM_THE_START);
    var rule =
        new JudgingRule(Direction.RANGE, "", lines, Colour.ORANGE, null, 1, 1, PeriodKind.WEEK);
    return List.of(
        raised(
            id,
            "BETWEEN",
            List.of("F32"),
            Colour.YELLOW,
            of(rule, "2013-W41", LocalDate.of(2013, 10, 7), 20.0)),
        new WarningCleared(
            id, of(rule, "2013-W44", LocalDate.of(2013, 10, 28), 14.0), cause(2), Facts.NOW),
        new WarningClosed(id, CloseReason.MEASURED, cause(3), Facts.NOW));
  }

  private static Evidence of(JudgingRule rule, String week, LocalDate monday, double value) {
    return new Evidence(
        "threshold",
        new PeriodSpan(week, monday, monday.plusDays(6)),
        value,
        null,
        rule,
        BETTER.grade(),
        null,
        false,
        0,
        1,
        List.of(),
        null);
  }

  private static @Nullable String foldedInto(String id, List<String> scopes) {
    return Objects.requireNonNull(
            readSide.query(new FindWarning(id, scopes), FindWarning.Result.class).warning())
        .foldedInto();
  }

  private static FindWarnings.Ending ending(FindWarnings.Item warning) {
    return Objects.requireNonNull(warning.ending());
  }

  private static long closedOf(String unit, Colour colour) {
    return readSide
        .query(
            new FindWarnings(
                unit, false, null, Filter.CLOSED, colour, null, List.of(), true, 0, 50),
            FindWarnings.Result.class)
        .total();
  }

  @Test
  void aWorseWarningIsNotFoldedIntoAMilderOneNorIntoOneThatIsCleared() {
    readSide.given(
        Facts.point("WORSE", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("S", UnitKind.SCHOOL, null),
        Facts.unit("F6", UnitKind.FACULTY, "S"),
        Facts.unit("P6", UnitKind.PROGRAMME, "F6"),
        raised("g1", "WORSE", List.of("S", "F6")),
        raised("g2", "WORSE", List.of("S", "F6", "P6")),
        new WarningColourChanged(
            "g2", Colour.YELLOW, Colour.ORANGE, EVIDENCE, cause(2), Facts.NOW));

    assertThat(find("F6", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("g1", "g2");

    readSide.given(
        new WarningColourChanged("g1", Colour.YELLOW, Colour.ORANGE, EVIDENCE, cause(3), Facts.NOW),
        new WarningCleared("g1", EVIDENCE, cause(4), Facts.NOW));

    assertThat(find("F6", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("g1", "g2");
  }

  @Test
  void aCaseOutsideItsLinesIsNotFoldedIntoOneThatOnlyStandsOutInsideThem() {
    readSide.given(
        Facts.point("SHIFT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F13", UnitKind.FACULTY, null),
        Facts.unit("P13", UnitKind.PROGRAMME, "F13"),
        Facts.unit("C13", UnitKind.CLASS_GROUP, "P13"),
        raised("shift13", "SHIFT", List.of("F13"), Colour.BLUE, INSIDE),
        raised("line13", "SHIFT", List.of("F13", "P13"), Colour.BLUE, EVIDENCE),
        raised("below13", "SHIFT", List.of("F13", "P13", "C13"), Colour.BLUE, INSIDE));

    assertThat(find("F13", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id, FindWarnings.Item::members)
        .containsExactly(tuple("shift13", 1), tuple("line13", 1));
    var now = readSide.query(new CountWarnings(List.of("F13")), CountWarnings.Result.class);
    assertThat(now.rows()).containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.BLUE, 2));
    assertThat(
            readSide.query(
                new CountWarnings(List.of("F13"), Facts.NOW.plusSeconds(1)),
                CountWarnings.Result.class))
        .isEqualTo(now);
  }

  @Test
  void aPersonsWarningsAreListedOnlyWhereThatPersonIsAskedFor() {
    readSide.given(
        Facts.point("TEACH", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F9", UnitKind.FACULTY, null),
        Facts.unit("T9", UnitKind.TEACHER, "F9"),
        raised("t1", "TEACH", List.of("F9")),
        raised("t2", "TEACH", List.of("F9", "T9")));

    assertThat(find("F9", true, Filter.ALL, List.of()))
        .extracting(FindWarnings.Item::id)
        .containsExactly("t1");
    assertThat(ofPoint("TEACH", List.of())).containsExactly("t1");
    assertThat(ofPoint("TEACH", List.of("F9"))).containsExactly("t1");
    assertThat(find("T9", true, Filter.ALL, List.of("T9")))
        .extracting(FindWarnings.Item::id)
        .containsExactly("t2");
  }

  @Test
  void theNearestDepartmentOwesTheAnswerAndWhoLeadsStandsBesideIt() {
    readSide.given(
        Facts.unit("R", UnitKind.SCHOOL, null),
        Facts.unit("R6", UnitKind.FACULTY, "R"),
        Facts.unit("RP", UnitKind.PROGRAMME, "R6"),
        Facts.unit("R7", UnitKind.OFFICE, "R"),
        ledBy("LED", "Name of R7"),
        raised("programme", "LED", List.of("R", "R6", "RP")),
        raised("college", "LED", List.of("R")),
        raised("office", "LED", List.of("R", "R7")));

    assertThat(answering("programme"))
        .isEqualTo(new Responsible("R6", "Name of R6", "R7", "Name of R7"));
    assertThat(answering("college")).isEqualTo(new Responsible("R7", "Name of R7", null, null));
    assertThat(answering("office")).isEqualTo(new Responsible("R7", "Name of R7", null, null));
    assertThat(
            readSide
                .query(
                    new FindOwners(List.of("programme", "college", "office")),
                    FindOwners.Result.class)
                .owners())
        .containsExactlyInAnyOrder(
            new FindOwners.Owner("programme", "R6", "Name of R6"),
            new FindOwners.Owner("college", "R7", "Name of R7"),
            new FindOwners.Owner("office", "R7", "Name of R7"));
  }

  private static @Nullable Responsible answering(String id) {
    return readSide.query(new FindWarning(id), FindWarning.Result.class).responsible();
  }

  @Test
  void whoOwesTheAnswerIsKnownBeforeTheCaseIs() {
    readSide.given(
        Facts.unit("N", UnitKind.SCHOOL, null),
        Facts.unit("N6", UnitKind.FACULTY, "N"),
        Facts.unit("NP", UnitKind.PROGRAMME, "N6"),
        Facts.unit("N7", UnitKind.OFFICE, "N"),
        ledBy("NEW", "Name of N7"));

    assertThat(owing("NP", "NEW")).isEqualTo("N6");
    assertThat(owing("N", "NEW")).isEqualTo("N7");
    assertThat(owing("N", null)).isNull();
    assertThat(owing("nowhere", "NEW")).isNull();
  }

  private static @Nullable String owing(String unit, @Nullable String point) {
    return readSide.query(new FindResponsible(unit, point), FindResponsible.Result.class).unit();
  }

  private static ControlPointDefined ledBy(String code, String office) {
    return new ControlPointDefined(
        new ControlPointDefinition(
            code,
            code,
            null,
            Level.PROGRAMME,
            null,
            "%",
            Direction.HIGHER_IS_BETTER,
            PeriodKind.WEEK,
            PeriodKind.WEEK,
            1,
            1,
            null,
            Colour.RED,
            true,
            null,
            List.of(),
            office,
            null,
            null,
            null,
            null),
        Facts.NOW);
  }

  private static List<String> ofPoint(String point, List<String> scopes) {
    return readSide
        .query(
            new FindWarnings(null, false, point, Filter.ALL, null, null, scopes, false, 0, 50),
            FindWarnings.Result.class)
        .items()
        .stream()
        .map(FindWarnings.Item::id)
        .toList();
  }

  @Test
  void whatHappenedHasANameACountAndAnOwnerAndIsFoldedIntoNothing() {
    var what = new Occurrence(OccurrenceRule.SELF_CHECK_OVERDUE, "check-1", "消防安全");
    Evidence happened = Evidence.of(what, LocalDate.of(2013, 10, 14), Colour.YELLOW);
    readSide.given(
        Facts.unit("E", UnitKind.SCHOOL, null),
        Facts.unit("E1", UnitKind.FACULTY, "E"),
        Facts.unit("E2", UnitKind.PROGRAMME, "E1"),
        raised("happened-1", "SELF-CHECK", List.of("E", "E1"), Colour.YELLOW, happened),
        raised("happened-2", "SELF-CHECK", List.of("E", "E1", "E2"), Colour.YELLOW, happened));

    var found = readSide.query(new FindWarning("happened-2"), FindWarning.Result.class);
    FindWarnings.Item item = Objects.requireNonNull(found.warning());
    assertThat(item.controlPointName()).isEqualTo("自查自纠");
    assertThat(item.controlPointNameEn()).isEqualTo("Self-checks");
    assertThat(item.evidence().occurrence()).isEqualTo(what);
    assertThat(item.foldedInto()).isNull();
    assertThat(found.owner()).isEqualTo("E1");
    assertThat(found.responsible()).isEqualTo(new Responsible("E1", "Name of E1", null, null));
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT about FROM board.warning WHERE id IN ('happened-1', 'happened-2')")
                .query(String.class)
                .list())
        .containsExactly("EVENT", "EVENT");
    assertThat(
            readSide
                .query(
                    new FindWarnings(
                        null,
                        false,
                        "SELF-CHECK",
                        Filter.OPEN,
                        null,
                        Level.SCHOOL,
                        List.of(),
                        true,
                        0,
                        10),
                    FindWarnings.Result.class)
                .items())
        .extracting(FindWarnings.Item::id)
        .containsExactly("happened-1", "happened-2");
  }

  /** Of one trouble one warning tells, open and over; for whoever sees that one only it stands. */
  @Test
  void aComplaintThatIsLateIsPartOfThoseThatPileUpAboutItsPlace() {
    readSide.given(
        raised("pile", "COMPLAINT", List.of("G", "G1"), Colour.YELLOW, pile("5号公寓")),
        raised("late", "COMPLAINT", List.of("G", "G1"), Colour.YELLOW, late("5号公寓")),
        raised("other", "COMPLAINT", List.of("G", "G1"), Colour.YELLOW, late("7号公寓")),
        raised("worse", "COMPLAINT", List.of("G", "G1"), Colour.ORANGE, late("5号公寓")));

    List<FindWarnings.Item> open = find("G1", false, Filter.OPEN, List.of(), true);
    readSide.given(
        new WarningClosed("late", CloseReason.CASE_CLOSED, cause(2), Facts.NOW.plusSeconds(60)));
    List<FindWarnings.Item> openWithTheLateOneOver =
        find("G1", false, Filter.OPEN, List.of(), true);
    readSide.given(
        new WarningClosed("pile", CloseReason.NO_RECURRENCE, cause(2), Facts.NOW.plusSeconds(90)));

    assertThat(open)
        .extracting(FindWarnings.Item::id)
        .containsExactlyInAnyOrder("pile", "other", "worse");
    assertThat(open)
        .filteredOn(one -> one.id().equals("pile"))
        .extracting(FindWarnings.Item::foldedInto)
        .containsOnlyNulls();
    assertThat(openWithTheLateOneOver).extracting(FindWarnings.Item::id).contains("pile");
    assertThat(find("G1", false, Filter.CLOSED, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("pile");
    assertThat(find("G1", false, Filter.CLOSED, List.of()))
        .extracting(FindWarnings.Item::id, FindWarnings.Item::foldedInto)
        .containsExactlyInAnyOrder(tuple("pile", null), tuple("late", "pile"));
    assertThat(same("pile")).containsExactly("late");
    assertThat(same("late")).containsExactly("pile");
  }

  @Test
  void aLateComplaintNeedsAHandThoughThePileItIsOfIsATaskOfTheYear() {
    readSide.given(
        raised("heap", "COMPLAINT", List.of("G", "G2"), Colour.YELLOW, pile("9号公寓")),
        raised("slow", "COMPLAINT", List.of("G", "G2"), Colour.YELLOW, late("9号公寓")));
    assertThat(find("G2", false, Filter.NEEDS_HAND, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("heap");

    readSide.given(
        new MovedToImprovement(
            "heap",
            "宿舍改造",
            null,
            new By("u-1", "DEPARTMENT", "page", "u-2"),
            Facts.NOW,
            Facts.NOW,
            null));

    assertThat(find("G2", false, Filter.NEEDS_HAND, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("slow");
    assertThat(find("G2", false, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("slow");
  }

  @Test
  void aMajorIncidentIsWhatTheCountOfSuchGoesUpBy() {
    var major =
        new Occurrence(OccurrenceRule.INCIDENT, "leak", "EX-04", Severity.MAJOR, 1, List.of());
    LocalDate today = LocalDate.ofInstant(Facts.NOW, ReadSide.ZONE);
    readSide.given(
        Facts.point("MAJOR", "count", Direction.ZERO_TOLERANCE, PeriodKind.DAY),
        Facts.unit("H", UnitKind.SCHOOL, null),
        Facts.unit("H1", UnitKind.FACULTY, "H"),
        raised("count", "MAJOR", List.of("H"), today, Colour.RED),
        raised(
            "leak",
            "INCIDENT",
            List.of("H", "H1"),
            today.minusDays(9),
            Colour.RED,
            Evidence.of(major, today, Colour.RED)));

    assertThat(find("H", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("count");
    assertThat(find("H1", true, Filter.OPEN, List.of(), true))
        .extracting(FindWarnings.Item::id)
        .containsExactly("leak");
    assertThat(readSide.query(new CountWarnings(List.of("H")), CountWarnings.Result.class).rows())
        .extracting(CountWarnings.Row::open)
        .containsExactly(1L);
  }

  private static List<String> same(String id) {
    return readSide.query(new FindSameTrouble(id), FindSameTrouble.Result.class).items().stream()
        .map(FindWarnings.Item::id)
        .toList();
  }

  private static Evidence pile(String place) {
    return happened(OccurrenceRule.COMPLAINT_CLUSTER, place);
  }

  private static Evidence late(String place) {
    return happened(OccurrenceRule.COMPLAINT_OVERDUE, place);
  }

  private static Evidence happened(OccurrenceRule rule, String place) {
    return Evidence.of(
        new Occurrence(rule, "case", place), LocalDate.of(2013, 10, 14), Colour.YELLOW);
  }

  private static List<FindWarnings.Item> folded(List<String> scopes) {
    return readSide
        .query(
            new FindWarnings(null, false, "FOLD", Filter.OPEN, null, null, scopes, true, 0, 50),
            FindWarnings.Result.class)
        .items();
  }

  private static List<CountWarnings.Row> countBefore(Instant moment) {
    return readSide
        .query(new CountWarnings(List.of("S"), moment), CountWarnings.Result.class)
        .rows();
  }

  @Test
  void anImportStandsInTheLogWithItsCounts() {
    readSide.given(
        new ImportStarted("i1", ImportKind.READINGS, "a.csv", "admin", Facts.NOW),
        new ImportFinished(
            "i1", ImportKind.READINGS, new ImportCounts(4, 3, 2, 1), "ab", Facts.NOW));

    assertThat(
            readSide
                .jdbc()
                .sql("SELECT state, file_name, accepted, rejected FROM board.import_log")
                .query()
                .singleRow())
        .containsEntry("state", "done")
        .containsEntry("file_name", "a.csv")
        .containsEntry("accepted", 4L)
        .containsEntry("rejected", 1L);
  }

  @Test
  void aWarningStoodBeforeItWasClosed() {
    readSide.given(
        Facts.point("STOOD", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F7", UnitKind.FACULTY, null),
        raised("s1", "STOOD", List.of("F7")),
        new WarningClosed("s1", CloseReason.MEASURED, cause(2), Facts.NOW.plusSeconds(60)));

    assertThat(stoodInF7(Facts.NOW)).isEmpty();
    assertThat(stoodInF7(Facts.NOW.plusSeconds(60)))
        .containsExactly(new CountWarnings.Row(Level.SCHOOL, Colour.YELLOW, 1));
    assertThat(stoodInF7(Facts.NOW.plusSeconds(61))).isEmpty();
  }

  @Test
  void whatStoodIsListedAsItIsCountedInTheColoursOfThenAndWithoutBlueOnes() {
    Instant day = Facts.NOW.plusSeconds(60);
    readSide.given(
        Facts.point("STAND", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F14", UnitKind.FACULTY, null),
        Facts.unit("P14", UnitKind.PROGRAMME, "F14"),
        Facts.unit("F15", UnitKind.FACULTY, null),
        raised("stand-above", "STAND", List.of("F14")),
        raised("stand-below", "STAND", List.of("F14", "P14")),
        raised("stand-blue", "STAND", List.of("F15"), Colour.BLUE));
    readSide.given(
        new WarningColourChanged("stand-above", Colour.YELLOW, Colour.RED, EVIDENCE, cause(2), day),
        new WarningWithdrawn(
            "stand-below", WithdrawReason.DATA_CORRECTED, cause(3), day.plusSeconds(1)));

    List<String> scopes = List.of("F14", "F15");
    assertThat(stood(day, scopes, 10).items())
        .extracting(one -> one.warning().id(), FindStanding.Item::colour)
        .containsExactly(tuple("stand-above", Colour.YELLOW));
    assertThat(stood(day, scopes, 10).total())
        .isEqualTo(
            readSide
                .query(new CountWarnings(scopes, day), CountWarnings.Result.class)
                .rows()
                .stream()
                .filter(row -> row.colour() != Colour.BLUE)
                .mapToLong(CountWarnings.Row::open)
                .sum());
    assertThat(stood(day.plusSeconds(1), scopes, 10).items())
        .extracting(FindStanding.Item::colour)
        .containsExactly(Colour.RED);
    assertThat(stood(day, List.of("F15"), 10)).isEqualTo(new FindStanding.Result(0, List.of()));
  }

  @Test
  void ofWhatStoodTheWorstAreListedFirstAndAllAreCounted() {
    readSide.given(
        Facts.point("WORST", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("F16", UnitKind.FACULTY, null),
        Facts.unit("F17", UnitKind.FACULTY, null),
        raised("worst-new", "WORST", List.of("F16"), LocalDate.of(2013, 11, 4), Colour.YELLOW),
        raised("worst-red", "WORST", List.of("F17"), LocalDate.of(2013, 10, 7), Colour.RED));

    FindStanding.Result found = stood(Facts.NOW.plusSeconds(1), List.of("F16", "F17"), 1);

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.items()).extracting(one -> one.warning().id()).containsExactly("worst-red");
  }

  private static FindStanding.Result stood(Instant before, List<String> scopes, int size) {
    return readSide.query(new FindStanding(before, scopes, size), FindStanding.Result.class);
  }

  private static List<CountWarnings.Row> stoodInF7(Instant moment) {
    return readSide
        .query(new CountWarnings(List.of("F7"), moment), CountWarnings.Result.class)
        .rows();
  }

  private static List<FindWarnings.Item> find(
      @Nullable String unit, boolean below, Filter filter, List<String> scopes) {
    return find(unit, below, filter, scopes, false);
  }

  private static List<FindWarnings.Item> find(
      @Nullable String unit, boolean below, Filter filter, List<String> scopes, boolean folded) {
    return readSide
        .query(
            new FindWarnings(unit, below, null, filter, null, null, scopes, folded, 0, 50),
            FindWarnings.Result.class)
        .items();
  }

  private static WarningRaised raised(String id, String unit, LocalDate since) {
    return raised(id, "ATT", List.of(unit), since, Colour.YELLOW);
  }

  private static WarningRaised raised(String id, String point, List<String> path) {
    return raised(id, point, path, Colour.YELLOW);
  }

  private static WarningRaised raised(String id, String point, List<String> path, Colour colour) {
    return raised(id, point, path, LocalDate.of(2013, 10, 7), colour);
  }

  private static WarningRaised raised(
      String id, String point, List<String> path, LocalDate since, Colour colour) {
    return raised(id, point, path, since, colour, EVIDENCE);
  }

  private static WarningRaised raised(
      String id, String point, List<String> path, Colour colour, Evidence evidence) {
    return raised(id, point, path, LocalDate.of(2013, 10, 7), colour, evidence);
  }

  private static WarningRaised raised(
      String id,
      String point,
      List<String> path,
      LocalDate since,
      Colour colour,
      Evidence evidence) {
    return new WarningRaised(
        id, point, path.getLast(), path, colour, since, false, evidence, cause(1), Facts.NOW);
  }

  private static Cause cause(int step) {
    return new Cause(step, 0);
  }

  @Test
  void measuresOfAWarningAreThoseOfTheIncidentThatItIsAbout() {
    readSide.given(
        Facts.incident("i-decided", "WI", false),
        Facts.decided("i-decided", "WI", Severity.GENERAL),
        planned("i-decided"),
        planned("i-decided"),
        Facts.incident("i-sealed", "WI", true),
        Facts.decided("i-sealed", "WI", Severity.GENERAL),
        planned("i-sealed"),
        Facts.incident("i-lapse", "WI", false),
        Facts.decided("i-lapse", "WI", Severity.LAPSE),
        planned("i-lapse"),
        Facts.incident("i-new", "WI", false),
        toldOf("wi-check", OccurrenceRule.SELF_CHECK_OVERDUE, "i-decided"),
        toldOf("wi-decided", OccurrenceRule.INCIDENT, "i-decided"),
        toldOf("wi-lapse", OccurrenceRule.INCIDENT, "i-lapse"),
        toldOf("wi-new", OccurrenceRule.INCIDENT, "i-new"),
        toldOf("wi-pile", OccurrenceRule.ACCUMULATION, "i-decided"),
        toldOf("wi-sealed", OccurrenceRule.CASUALTY, "i-sealed"));

    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT concat_ws(' ', warning_id, measures, planned_at IS NOT NULL,
                      coalesce(standing, 'nothing'), takes_measures)
                    FROM board.warning_incident
                    WHERE warning_id LIKE 'wi-%'
                    ORDER BY warning_id
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "wi-decided 2 t PLANNED t",
            "wi-lapse 0 f nothing t",
            "wi-new 0 f nothing t",
            "wi-pile 2 t PLANNED f",
            "wi-sealed 0 f nothing t");
  }

  private static MeasurePlanned planned(String incident) {
    var by = By.of("u-1", "DEPARTMENT", "page");
    return new MeasurePlanned(incident, null, "加装监控", "张三", null, by, Facts.NOW, Facts.NOW, null);
  }

  private static WarningRaised toldOf(String warning, OccurrenceRule rule, String incident) {
    LocalDate day = LocalDate.of(2003, 1, 20);
    return new WarningRaised(
        warning,
        "EXAM",
        "WI",
        List.of("WI"),
        Colour.YELLOW,
        day,
        false,
        Evidence.of(new Occurrence(rule, incident, "EX-02"), day, Colour.YELLOW),
        new Cause(1, 0),
        Facts.NOW);
  }
}
