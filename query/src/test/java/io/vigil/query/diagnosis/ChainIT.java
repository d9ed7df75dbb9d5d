package io.vigil.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chain of evidence as it was known on a day, although much was corrected since. */
class ChainIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final Instant OCTOBER = Instant.parse("2013-10-20T01:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2013-11-20T01:00:00Z");
  private static final Instant ADVENT = Instant.parse("2013-12-01T01:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2013-12-20T01:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2013, 10, 7);
  private static final By DEAN = By.of("u-1", "DEPARTMENT", "page");
  private static final String WARNING = "0a6f1c6e-4b1f-4b0e-9d0c-5f0d8f6f1a11";

  @BeforeAll
  static void anAutumn() {
    readSide.given(
        Facts.unit("LL", UnitKind.SCHOOL, null),
        Facts.unit("P23", UnitKind.FACULTY, "LL"),
        Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        recorded(84.0, OCTOBER),
        new ReadingCorrected(
            recorded(96.0, DECEMBER).reading(), new ReadingValue(84.0, null, null)),
        Facts.point("PASS", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        lines(90, 85, OCTOBER),
        recorded("PASS", "P23", "2013-W41", 84.0, OCTOBER),
        lines(80, 75, ADVENT),
        recorded("PASS", "LL", "2013-W45", 99.0, DECEMBER),
        new WarningRaised(
            WARNING,
            "ATT",
            "P23",
            List.of("P23"),
            Colour.YELLOW,
            SINCE,
            false,
            evidence(),
            new Cause(1, 0),
            OCTOBER),
        new WarningColourChanged(
            WARNING, Colour.YELLOW, Colour.ORANGE, evidence(), new Cause(2, 0), DECEMBER),
        new WarningAcknowledged(WARNING, "已安排", null, DEAN, OCTOBER, DECEMBER, null));
  }

  private static LinesSet lines(double standard, double warning, Instant at) {
    return new LinesSet("PASS", Lines.of(95, standard, warning, SINCE), null, null, at);
  }

  private static ReadingRecorded recorded(double value, Instant at) {
    return recorded("ATT", "P23", "2013-W41", value, at);
  }

  private static ReadingRecorded recorded(
      String point, String unit, String week, double value, Instant at) {
    ReadingFact like = Facts.ratio(point, unit, PeriodKind.WEEK, week, value, 100).reading();
    return new ReadingRecorded(
        new ReadingFact(
            like.controlPoint(),
            like.unit(),
            like.unitPath(),
            like.periodKind(),
            like.period(),
            like.from(),
            like.to(),
            like.value(),
            like.numerator(),
            like.denominator(),
            like.judgedAs(),
            like.rule(),
            at,
            like.historical(),
            like.importId(),
            like.line()));
  }

  private static Evidence evidence() {
    return new Evidence(
        "threshold",
        new PeriodSpan("2013-W41", SINCE, SINCE.plusDays(6)),
        84.0,
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
        List.of(),
        null);
  }

  private static FindChain.Result chain(Instant asOf) {
    return chain("P23", asOf);
  }

  private static FindChain.Result chain(String unit, Instant asOf) {
    return chain("ATT", unit, asOf);
  }

  private static FindChain.Result chain(String point, String unit, Instant asOf) {
    return readSide.query(new FindChain(point, unit, asOf), FindChain.Result.class);
  }

  @Test
  void aValueIsWhatItWasBeforeItWasCorrected() {
    assertThat(chain(NOVEMBER).readings())
        .extracting(
            FindChain.Value::value, FindChain.Value::recordedAt, FindChain.Value::correctedAt)
        .containsExactly(tuple(84.0, OCTOBER, DECEMBER));
    assertThat(chain(DECEMBER.plusSeconds(1)).readings())
        .extracting(FindChain.Value::value, FindChain.Value::correctedAt)
        .containsExactly(tuple(96.0, null));
    assertThat(chain(OCTOBER).readings()).isEmpty();
  }

  @Test
  void valuesOfAUnitWithoutAnyOfItsOwnArePutTogetherFromThoseBelow() {
    FindChain.Result later = chain("LL", DECEMBER.plusSeconds(1));
    assertThat(later.computed()).isTrue();
    assertThat(later.readings())
        .extracting(FindChain.Value::period, FindChain.Value::value, FindChain.Value::correctedAt)
        .containsExactly(tuple("2013-W41", 96.0, null));
    assertThat(chain("LL", NOVEMBER).readings())
        .as("how it stood before a part of it was corrected is not kept")
        .extracting(
            FindChain.Value::value, FindChain.Value::recordedAt, FindChain.Value::correctedAt)
        .containsExactly(tuple(null, OCTOBER, DECEMBER));
    assertThat(chain("LL", OCTOBER).readings()).isEmpty();
    assertThat(chain(DECEMBER.plusSeconds(1)).computed()).isFalse();
  }

  @Test
  void whatIsPutTogetherIsJudgedByTheLinesThatWereKnownThen() {
    assertThat(chain("PASS", "LL", NOVEMBER).readings())
        .extracting(FindChain.Value::value, FindChain.Value::standard, FindChain.Value::colour)
        .containsExactly(tuple(84.0, 90.0, Colour.YELLOW));
    assertThat(chain("PASS", "LL", ADVENT.plusSeconds(1)).readings())
        .extracting(FindChain.Value::value, FindChain.Value::standard, FindChain.Value::colour)
        .containsExactly(tuple(84.0, 80.0, null));
    assertThat(chain("PASS", "LL", OCTOBER.plusSeconds(1)).lines())
        .extracting(FindChain.Line::standard)
        .containsExactly(90.0);
  }

  @Test
  void aValueOfItsOwnThatCameLaterDoesNotTakeAwayThoseOfThen() {
    assertThat(chain("PASS", "LL", DECEMBER).computed()).isTrue();
    FindChain.Result later = chain("PASS", "LL", DECEMBER.plusSeconds(1));
    assertThat(later.computed()).isFalse();
    assertThat(later.readings()).extracting(FindChain.Value::value).containsExactly(99.0);
  }

  @Test
  void aWarningHasTheColourOfItsTime() {
    assertThat(chain(NOVEMBER).warnings())
        .extracting(FindChain.Case::worst)
        .containsExactly(Colour.YELLOW);
    assertThat(chain(DECEMBER.plusSeconds(1)).warnings())
        .extracting(FindChain.Case::worst)
        .containsExactly(Colour.ORANGE);
  }

  @Test
  void aStepThatWasRecordedLaterStandsApart() {
    assertThat(chain(NOVEMBER).steps())
        .extracting(FindChain.Step::step, FindChain.Step::later)
        .containsExactly(tuple("acknowledged", true));
    assertThat(chain(DECEMBER.plusSeconds(1)).steps())
        .extracting(FindChain.Step::later)
        .containsExactly(false);
  }
}
