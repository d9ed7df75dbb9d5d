package io.vigil.query.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindDirectives;
import io.vigil.api.warning.FindDueResponses;
import io.vigil.api.warning.FindRelapses;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarnings.Filter;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.ConfirmationAwaited;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResponseIT {
  private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 26);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final By DEAN = new By("u-1", "DEPARTMENT", "page", "u-2");
  private static final By CLOCK = By.clock();
  private static final Cause CAUSE = new Cause(1, 0);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void warningsOfThePresentAreNumberedByYearInTheOrderOfTheStore() {
    readSide.given(
        raised("n1", false, Instant.parse("2024-12-31T15:59:59Z")),
        raised("n2", true, Instant.parse("2027-12-01T02:00:00Z")),
        raised("n3", false, Instant.parse("2024-12-31T16:00:00Z")));
    readSide.given(raised("n4", false, Instant.parse("2025-06-01T00:00:00Z")));

    assertThat(answers("n1", "n2", "n3", "n4"))
        .extracting(FindResponses.Answer::warningId, FindResponses.Answer::number)
        .containsExactly(
            tuple("n1", "预警〔2024〕0001号"),
            tuple("n3", "预警〔2025〕0001号"),
            tuple("n4", "预警〔2025〕0002号"));
  }

  @Test
  void aLeaderSeesWhatTheyAskedForAndWhatBecameOfIt() {
    By president = By.of("president", "LEADER", "page");
    By secretary = new By("secretary", "LEADER", "page", "president");
    readSide.given(
        raised("di1", false, MONDAY),
        raised("di2", false, MONDAY),
        asked("di1"),
        directive("di1", "later", DAY.plusDays(3), president),
        directive("di2", "first", DAY, secretary),
        directive("di1", "done", DAY, president),
        directive("di1", "of another", DAY, DEAN),
        new MeasureCarriedOut(
            "di1", "done", "已完成", awaited("submit"), DEAN, MONDAY, Facts.NOW, null));

    var found = readSide.query(new FindDirectives("president", 10), FindDirectives.Result.class);

    assertThat(found.total()).isEqualTo(3);
    assertThat(found.items())
        .extracting(
            FindDirectives.Item::text, FindDirectives.Item::isOpen, FindDirectives.Item::result)
        .containsExactly(
            tuple("first", true, null), tuple("later", true, null), tuple("done", false, "已完成"));
    assertThat(found.items().getFirst().answering()).isEqualTo("D06");
  }

  private static DirectiveGiven directive(String id, String text, LocalDate due, By by) {
    return new DirectiveGiven(id, text, text, null, null, "D06", due, by, MONDAY, Facts.NOW, null);
  }

  @Test
  void anAnswerStandsWithItsStepsAndMeasures() {
    readSide.given(
        raised("a1", false, MONDAY),
        new AnswerAwaited(
            "a1",
            Colour.YELLOW,
            ResponseState.NEW,
            awaited("answer.yellow"),
            CLOCK,
            MONDAY,
            MONDAY),
        new WarningAcknowledged("a1", null, awaited("plan"), DEAN, MONDAY, Facts.NOW, null),
        new WarningDiagnosed(
            "a1", List.of(TypicalCause.TEACHERS), "三次更换教师", DEAN, MONDAY, Facts.NOW, null),
        new MeasurePlanned(
            "a1", "m1", "固定代课教师", "T1", "王芳", null, DAY, DEAN, MONDAY, Facts.NOW, null),
        new PlanMade("a1", 1, awaited("carry-out"), DEAN, MONDAY, Facts.NOW),
        new DirectiveGiven(
            "a1", "d1", "一周内拿出方案", null, null, "D06", DAY, DEAN, MONDAY, Facts.NOW, null));
    readSide.given(
        new MeasureCarriedOut(
            "a1", "m1", "已报教务处", awaited("submit"), DEAN, MONDAY, Facts.NOW, null),
        new EffectVerified("a1", true, null, "质委9号", null, DEAN, MONDAY, Facts.NOW, null),
        new UsefulnessRated("a1", true, null, DEAN, MONDAY, Facts.NOW, null));

    var found = readSide.query(new FindResponse("a1"), FindResponse.Result.class);

    assertThat(found.answer())
        .extracting(
            FindResponses.Answer::state,
            FindResponses.Answer::awaited,
            FindResponses.Answer::causes,
            FindResponses.Answer::diagnosis,
            FindResponses.Answer::plannedAt,
            FindResponses.Answer::effective,
            FindResponses.Answer::document,
            FindResponses.Answer::useful)
        .containsExactly(
            ResponseState.VERIFIED,
            null,
            List.of(TypicalCause.TEACHERS),
            "三次更换教师",
            MONDAY,
            true,
            "质委9号",
            1);
    assertThat(found.steps())
        .extracting(FindResponse.Step::step, FindResponse.Step::note)
        .containsExactly(
            tuple("answer-awaited", null),
            tuple("acknowledged", null),
            tuple("diagnosed", "三次更换教师"),
            tuple("measure-planned", "固定代课教师"),
            tuple("planned", null),
            tuple("directive-given", "一周内拿出方案"),
            tuple("measure-carried-out", "已报教务处"),
            tuple("verified-effective", "质委9号"),
            tuple("rated-useful", null));
    assertThat(found.steps().get(1))
        .extracting(FindResponse.Step::actor, FindResponse.Step::onBehalfOf)
        .containsExactly("u-1", "u-2");
    assertThat(found.measures().getLast().number()).matches("整改〔2026〕\\d{4}号");
    assertThat(found.measures().getFirst().number()).isNull();
    assertThat(found.measures())
        .extracting(
            FindResponse.Measure::measureId,
            FindResponse.Measure::kind,
            FindResponse.Measure::personName,
            FindResponse.Measure::isOpen)
        .containsExactly(tuple("d1", "DIRECTIVE", null, true), tuple("m1", "PLAN", "王芳", false));
  }

  @Test
  void theClockHearsOfEachHalfOnceAndOfNothingThatIsOver() {
    readSide.given(
        raised("c1", false, MONDAY),
        asked("c1"),
        raised("c2", false, MONDAY),
        asked("c2"),
        new WarningClosed("c2", CloseReason.MEASURED, CAUSE, MONDAY));

    assertThat(due("2026-11-05T00:00:00Z")).doesNotContain("c1", "c2");
    assertThat(due("2026-11-06T00:00:00Z")).contains("c1").doesNotContain("c2");

    readSide.given(supervised("c1", 1));
    assertThat(due("2026-11-06T00:00:00Z")).doesNotContain("c1");
    assertThat(due("2026-11-10T00:00:00Z")).contains("c1");

    readSide.given(supervised("c1", 2));
    assertThat(due("2026-12-10T00:00:00Z")).doesNotContain("c1");
    assertThat(listed(Filter.OVERDUE)).contains("c1").doesNotContain("c2");
  }

  @Test
  void theClockHearsOfWhatIsStillToDoOnceARedCaseIsOver() {
    readSide.given(
        raised("e1", false, MONDAY),
        asked("e1"),
        new WarningClosed("e1", CloseReason.MEASURED, CAUSE, MONDAY),
        new ConfirmationAwaited("e1", awaited("confirm"), CLOCK, MONDAY, MONDAY));

    assertThat(due("2026-11-06T00:00:00Z")).contains("e1");
    assertThat(answers("e1").getFirst().awaited()).isEqualTo(awaited("confirm"));
    assertThat(answers("e1").getFirst().over()).isTrue();
    assertThat(listed(Filter.NEEDS_HAND)).contains("e1");

    readSide.given(
        new ClosureConfirmed(
            "e1", true, "质委〔2026〕4号", null, awaited("recheck"), DEAN, MONDAY, MONDAY, null),
        new ClosureRechecked("e1", true, "仍在执行", null, DEAN, MONDAY, MONDAY, null));

    assertThat(due("2026-12-06T00:00:00Z")).doesNotContain("e1");
    assertThat(answers("e1").getFirst().awaited()).isNull();
    assertThat(listed(Filter.NEEDS_HAND)).doesNotContain("e1");
    assertThat(
            readSide.query(new FindResponse("e1"), FindResponse.Result.class).steps().stream()
                .map(FindResponse.Step::step))
        .contains("confirmation-awaited", "closure-confirmed", "rechecked-holds");
  }

  @Test
  void whatIsRecordedOfACaseThatIsOverNeedsNoHand() {
    readSide.given(
        raised("h1", true, MONDAY),
        new WarningClosed("h1", CloseReason.MEASURED, CAUSE, MONDAY),
        asked("h1"),
        supervised("h1", 2));

    assertThat(listed(Filter.NEEDS_HAND)).doesNotContain("h1");
    assertThat(listed(Filter.OVERDUE)).doesNotContain("h1");
  }

  @Test
  void aTaskOfTheYearComesBackWithTheNextReading() {
    readSide.given(
        Facts.point("SCH-05", "%", Direction.LOWER_IS_BETTER, PeriodKind.SCHOOL_YEAR),
        Facts.unit("P23", UnitKind.PROGRAMME, null),
        raised("s1", false, MONDAY),
        new MovedToImprovement(
            "s1", "人才引进", null, DEAN, Facts.NOW.minusSeconds(60), Facts.NOW, null));
    assertThat(listed(Filter.STRUCTURAL)).containsExactly("s1");

    readSide.given(Facts.reading("SCH-05", "P23", PeriodKind.SCHOOL_YEAR, "2026-27", 18.1));
    assertThat(listed(Filter.STRUCTURAL)).isEmpty();
  }

  @Test
  void everyRowIsTheSameAfterARebuild() {
    readSide.given(
        raised("r1", false, MONDAY),
        asked("r1"),
        new WarningAcknowledged("r1", null, awaited("plan"), DEAN, MONDAY, Facts.NOW, null),
        new MeasurePlanned(
            "r1", "m1", "固定代课教师", null, null, "D06", DAY, DEAN, MONDAY, Facts.NOW, null),
        new PlanMade("r1", 1, awaited("carry-out"), DEAN, MONDAY, Facts.NOW),
        new MeasureCarriedOut("r1", "m1", "已报", awaited("submit"), DEAN, MONDAY, Facts.NOW, null),
        raised("r2", false, MONDAY),
        new WarningClosed("r1", CloseReason.MEASURED, CAUSE, Facts.NOW));
    List<String> before = rows();

    readSide.get(Rebuilder.class).rebuild("query.response");

    assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(6);
  }

  @Test
  void whatIsBackWithinAYearAlthoughMeasuresWereTakenIsARelapseUntilItIsMarked() {
    Instant closed = Instant.parse("2026-05-25T00:00:00Z");
    readSide.given(
        tourism("spring", Instant.parse("2026-04-20T00:00:00Z")),
        measure("spring"),
        new WarningClosed("spring", CloseReason.MEASURED, CAUSE, closed),
        tourism("autumn", MONDAY));
    assertThat(relapses()).containsExactly(new FindRelapses.Relapse("autumn", "spring"));

    readSide.given(
        new WarningRelapsed("autumn", Colour.YELLOW, Colour.ORANGE, "spring", CAUSE, MONDAY, null));

    assertThat(relapses()).isEmpty();
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT colour || ' ' || worst_colour FROM board.warning WHERE id = 'autumn'")
                .query(String.class)
                .single())
        .isEqualTo("ORANGE ORANGE");
  }

  @Test
  void whatIsJudgedByTheTermRelapsesInTheSameTermOfTheYearOnly() {
    readSide.given(
        ofTerm("spring-term", "2025-26/2", Instant.parse("2026-07-10T00:00:00Z")),
        measure("spring-term"),
        new WarningClosed(
            "spring-term", CloseReason.MEASURED, CAUSE, Instant.parse("2026-09-01T00:00:00Z")),
        ofTerm("autumn-term", "2026-27/1", Instant.parse("2027-01-20T00:00:00Z")),
        ofTerm("next-spring", "2026-27/2", Instant.parse("2027-07-10T00:00:00Z")));

    assertThat(relapsed(YEAR, 100)).contains("next-spring").doesNotContain("autumn-term");
  }

  @Test
  void withoutMeasuresOrAfterAYearOrWhereItCannotGetWorseItIsNone() {
    readSide.given(
        raisedOf("P24", "unanswered", Instant.parse("2026-04-20T00:00:00Z")),
        new WarningClosed("unanswered", CloseReason.MEASURED, CAUSE, MONDAY.minusSeconds(60)),
        raisedOf("P24", "again", MONDAY),
        raisedOf("P25", "old", Instant.parse("2024-04-20T00:00:00Z")),
        measure("old"),
        new WarningClosed(
            "old", CloseReason.MEASURED, CAUSE, Instant.parse("2025-11-01T00:00:00Z")),
        raisedOf("P25", "new", MONDAY),
        raisedOf("P27", "before", Instant.parse("2026-04-20T00:00:00Z")),
        measure("before"),
        new WarningClosed("before", CloseReason.MEASURED, CAUSE, MONDAY.minusSeconds(60)),
        raisedOf("P27", "worst", MONDAY),
        new WarningColourChanged(
            "worst",
            Colour.YELLOW,
            Colour.ORANGE,
            raised("worst", false, MONDAY).evidence(),
            CAUSE,
            MONDAY));

    assertThat(
            readSide
                .query(new FindRelapses(YEAR, 100), FindRelapses.Result.class)
                .relapses()
                .stream()
                .map(FindRelapses.Relapse::warningId))
        .doesNotContain("again", "new", "worst");
  }

  @Test
  void relapsesAreThoseOfTheTimeThatIsAskedAboutAndNoMoreOfThemThanAreWanted() {
    Instant closed = MONDAY.minus(Duration.ofDays(40));
    readSide.given(
        raisedOf("P28", "long-ago", closed.minus(Duration.ofDays(10))),
        measure("long-ago"),
        new WarningClosed("long-ago", CloseReason.MEASURED, CAUSE, closed),
        raisedOf("P28", "once-more", MONDAY));

    assertThat(relapsed(Duration.ofDays(41), 100)).contains("once-more");
    assertThat(relapsed(Duration.ofDays(39), 100)).doesNotContain("once-more");
    assertThat(relapsed(YEAR, 1)).hasSize(1);
  }

  private static List<String> relapsed(Duration within, int most) {
    return readSide
        .query(new FindRelapses(within, most), FindRelapses.Result.class)
        .relapses()
        .stream()
        .map(FindRelapses.Relapse::warningId)
        .toList();
  }

  private static List<FindRelapses.Relapse> relapses() {
    return readSide
        .query(new FindRelapses(YEAR, 100), FindRelapses.Result.class)
        .relapses()
        .stream()
        .filter(one -> one.warningId().equals("autumn"))
        .toList();
  }

  private static MeasurePlanned measure(String warning) {
    return new MeasurePlanned(
        warning, "m1", "请假审批收紧", null, null, "D06", DAY, DEAN, MONDAY, Facts.NOW, null);
  }

  private static WarningRaised tourism(String id, Instant at) {
    return raisedOf("P26", id, at);
  }

  private static WarningRaised raisedOf(String unit, String id, Instant at) {
    WarningRaised like = raised(id, false, at);
    return new WarningRaised(
        id,
        like.controlPoint(),
        unit,
        List.of(unit),
        like.colour(),
        like.since(),
        false,
        like.evidence(),
        CAUSE,
        at);
  }

  private static List<String> rows() {
    return Stream.of("warning_response", "warning_response_step", "warning_measure")
        .map(table -> "SELECT t::text FROM read_live.%s AS t ORDER BY 1".formatted(table))
        .flatMap(sql -> readSide.jdbc().sql(sql).query(String.class).list().stream())
        .toList();
  }

  private static List<FindResponses.Answer> answers(String... ids) {
    return readSide.query(new FindResponses(List.of(ids)), FindResponses.Result.class).answers();
  }

  private static List<String> due(String now) {
    return readSide
        .query(new FindDueResponses(Instant.parse(now), 100), FindDueResponses.Result.class)
        .warningIds();
  }

  private static List<String> listed(Filter filter) {
    var query = new FindWarnings(null, false, null, filter, null, null, List.of(), false, 0, 50);
    return readSide.query(query, FindWarnings.Result.class).items().stream()
        .map(FindWarnings.Item::id)
        .toList();
  }

  private static AnswerAwaited asked(String id) {
    return new AnswerAwaited(
        id, Colour.YELLOW, ResponseState.NEW, awaited("answer.yellow"), CLOCK, MONDAY, MONDAY);
  }

  private static SupervisionRaised supervised(String id, int level) {
    return new SupervisionRaised(id, level, "warning.answer.yellow", CLOCK, MONDAY, Facts.NOW);
  }

  private static Awaited awaited(String step) {
    return new Awaited(
        Due.of("warning." + step, MONDAY, Instant.parse("2026-11-09T15:59:59Z")),
        Instant.parse("2026-11-05T15:59:59Z"));
  }

  private static WarningRaised ofTerm(String id, String term, Instant at) {
    return raised(id, "P28", new PeriodSpan(term, DAY, DAY), PeriodKind.TERM, false, at);
  }

  private static WarningRaised raised(String id, boolean historical, Instant at) {
    var year = new PeriodSpan("2025-26", DAY, DAY.plusDays(6));
    return raised(id, "P23", year, PeriodKind.SCHOOL_YEAR, historical, at);
  }

  private static WarningRaised raised(
      String id,
      String unit,
      PeriodSpan period,
      PeriodKind judgedBy,
      boolean historical,
      Instant at) {
    var rule =
        new JudgingRule(
            Direction.LOWER_IS_BETTER, "%", Facts.LINES, Colour.ORANGE, null, 1, 1, judgedBy);
    var evidence =
        new Evidence(
            "threshold",
            period,
            18.4,
            null,
            rule,
            new Grade(Colour.YELLOW, Grade.Reason.WARNING_VALUE, 18.0),
            Colour.YELLOW,
            false,
            1,
            0,
            List.of(),
            null);
    return new WarningRaised(
        id, "SCH-05", unit, List.of(unit), Colour.YELLOW, DAY, historical, evidence, CAUSE, at);
  }
}
