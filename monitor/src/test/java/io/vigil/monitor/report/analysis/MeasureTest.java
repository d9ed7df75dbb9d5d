package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.Effect;
import io.vigil.monitor.report.analysis.Measure.About;
import io.vigil.monitor.report.analysis.Measure.Judged;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of a measure, and what is still waited for. */
class MeasureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate PLANNED = LocalDate.of(2025, 11, 17);
  private static final LocalDate DONE = LocalDate.of(2025, 12, 5);
  private static final Effect BETTER =
      new Effect(
          85.7,
          "2025-26/1-W08",
          "2025-26/1-W11",
          new Effect.After(92.1, "2025-26/1-W13", "2025-26/1-W16"),
          Effect.Verdict.EFFECTIVE);
  private static final Effect EARLY =
      new Effect(88.0, "2025-26/1", "2025-26/1", null, Effect.Verdict.PENDING);

  private static Measure measure(
      @Nullable LocalDate doneOn,
      @Nullable String verified,
      @Nullable LocalDate closedOn,
      boolean relapsed,
      @Nullable About about) {
    return measure(doneOn, verified, closedOn, relapsed, null, null, about);
  }

  private static Measure measure(
      @Nullable LocalDate doneOn,
      @Nullable String verified,
      @Nullable LocalDate closedOn,
      boolean relapsed,
      @Nullable Colour less,
      Measure.@Nullable Joined joined,
      @Nullable About about) {
    return new Measure(
        "预警〔2025〕0060号",
        "CRS-01",
        "课程学生到课率",
        null,
        "C06-1",
        "汽车发动机构造与检修",
        null,
        "固定一名代课教师",
        "汽车工程学院",
        LocalDate.of(2027, 1, 15),
        PLANNED,
        doneOn,
        verified,
        closedOn,
        "%",
        relapsed,
        less,
        false,
        joined,
        about,
        List.of("WARNING@w-60"));
  }

  @Test
  void whetherTheSameCameBackIsSaidOnceTwelveMonthsAreOver() {
    LocalDate ended = TODAY.minusMonths(12);

    assertThat(measure(ended, null, ended, true, null).recurrence(TODAY))
        .isEqualTo("recurrence.yes");
    assertThat(measure(ended, null, ended, false, null).recurrence(TODAY))
        .isEqualTo("recurrence.no");
    assertThat(measure(ended, null, ended.plusDays(1), false, null).recurrence(TODAY))
        .isEqualTo("recurrence.watched");
    assertThat(measure(ended, null, null, false, null).recurrence(TODAY))
        .isEqualTo("recurrence.open");
  }

  private static About weekly(@Nullable Effect effect) {
    return new About(PeriodKind.TEACHING_WEEK, "2025-26/1-W09", PLANNED.plusMonths(6), effect);
  }

  @Test
  void whatWasNeverCarriedOutBroughtNothingHoweverTheReadingsAre() {
    assertThat(measure(null, null, null, false, weekly(BETTER)).judged(TODAY))
        .isEqualTo(new Judged(Outcome.PENDING, "undone", "2027-01-15"));
    assertThat(measure(DONE, null, null, false, weekly(BETTER)).judged(TODAY))
        .isEqualTo(new Judged(Outcome.EFFECTIVE, "inside", null));
  }

  @Test
  void nothingComesAfterWhatWasNeverCarriedOut() {
    assertThat(measure(null, null, null, false, weekly(BETTER)).after()).isNull();
    assertThat(measure(DONE, null, null, false, weekly(BETTER)).after()).isEqualTo(BETTER.after());
  }

  @Test
  void aTermWaitsForTheSameTermOfALaterYear() {
    var winter = new About(PeriodKind.TERM, "2025-26/1", TODAY.plusMonths(12), EARLY);

    assertThat(measure(null, null, null, false, winter).judged(TODAY))
        .isEqualTo(new Judged(Outcome.PENDING, "season", "2026-27/1"));
    assertThat(Seasons.next("2025-26/2", LocalDate.of(2027, 3, 1))).isEqualTo("2026-27/2");
    assertThat(Seasons.next("2024-25", LocalDate.of(2025, 3, 1))).isEqualTo("2025-26");
    assertThat(Seasons.next("2025", LocalDate.of(2026, 3, 1))).isEqualTo("2026");
  }

  @Test
  void aSeriesThatIsReadNoMoreCannotBeCompared() {
    assertThat(measure(DONE, null, null, false, weekly(EARLY)).judged(TODAY))
        .isEqualTo(new Judged(Outcome.INCOMPARABLE, "no-more", null));
    assertThat(measure(DONE, null, null, false, weekly(EARLY)).judged(PLANNED.plusMonths(2)))
        .isEqualTo(new Judged(Outcome.PENDING, "early", "2026-05-17"));
  }

  @Test
  void whatIsThereAgainAndLessIsNamedAndNoneOfThatDidNotHappenAgain() {
    LocalDate closed = TODAY.minusMonths(14);

    Measure again = measure(DONE, null, closed, false, Colour.BLUE, null, null);
    assertThat(again.judged(TODAY)).isEqualTo(new Judged(Outcome.PARTLY, "less.BLUE", null));
    assertThat(again.recurrence(TODAY)).isEqualTo("recurrence.less");
    assertThat(measure(DONE, "EFFECTIVE", closed, false, Colour.BLUE, null, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.EFFECTIVE, "verified.BLUE", null));
    assertThat(measure(DONE, null, closed, true, Colour.BLUE, null, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.NOT, "relapsed", null));
  }

  @Test
  void whatGoesOnAsANewerWarningIsNotDoneWhetherItsMeasuresAreOrNot() {
    var open = new Measure.Joined("预警〔2026〕0071号", true);

    assertThat(measure(DONE, null, null, false, null, open, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.NOT, "joined", null));
    assertThat(measure(null, null, null, false, null, open, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.NOT, "joined", null));
  }

  @Test
  void nothingIsLeftOfWhatJoinedANewerWarningOnceThatIsOver() {
    var over = new Measure.Joined("预警〔2026〕0071号", false);
    var open = new Measure.Joined("预警〔2026〕0071号", true);

    assertThat(measure(DONE, null, null, false, null, over, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.NOT, "joined.over", null))
        .returns(false, Judged::isLeft);
    assertThat(measure(DONE, null, null, false, null, open, null).judged(TODAY).isLeft()).isTrue();
  }

  @Test
  void whatHappenedIsEffectiveOnceItDidNotHappenAgainInTwelveMonths() {
    LocalDate closed = LocalDate.of(2025, 12, 17);

    assertThat(measure(DONE, null, closed, false, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.PENDING, "watched", "2026-12-17"));
    assertThat(measure(DONE, null, closed, false, null).judged(LocalDate.of(2026, 12, 17)))
        .isEqualTo(new Judged(Outcome.EFFECTIVE, "quiet", null));
    assertThat(measure(DONE, "EFFECTIVE", closed, false, null).judged(TODAY))
        .isEqualTo(new Judged(Outcome.EFFECTIVE, "verified", null));
    assertThat(measure(DONE, "EFFECTIVE", closed, true, null).judged(TODAY).outcome())
        .isEqualTo(Outcome.PARTLY);
    assertThat(measure(DONE, null, closed, true, null).judged(TODAY).outcome())
        .isEqualTo(Outcome.NOT);
  }
}
