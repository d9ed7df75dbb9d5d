package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.Worlds;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.ReportModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What outsiders read of periodic reports, and what they could work out of it. */
class PeriodicPublicTest extends PeriodicFixture {
  private static final Bulletin BULLETIN = new Bulletin();
  private static final TermReport TERM_REPORT = new TermReport();

  /** Rows of one unit and kind, of which there may be some. */
  private record Slot(List<Counted> counted, String unit, @Nullable String key, double value) {

    String kind() {
      return key + " " + value;
    }
  }

  /**
   * A report and the rows that it may be made of.
   *
   * @param most rows of all slots
   */
  private record Case(PeriodicReport report, Period period, int most, List<Slot> slots) {

    @Override
    public String toString() {
      return report.kind() + " " + slots.stream().map(Slot::counted).distinct().toList();
    }
  }

  private static List<Slot> kinds(String unit, Counted counted, String... keys) {
    return Stream.of(keys).map(key -> new Slot(List.of(counted), unit, key, 1)).toList();
  }

  private static List<Slot> counts(List<Counted> counted, String... units) {
    return Stream.of(units).map(unit -> new Slot(counted, unit, "GENERAL", 1)).toList();
  }

  private static List<Slot> parts(List<Counted> counted, String... units) {
    return Stream.of(units)
        .flatMap(unit -> Stream.of(0, 1).map(value -> new Slot(counted, unit, null, value)))
        .toList();
  }

  static Stream<Case> cases() {
    List<Counted> incidents = List.of(Counted.CASE, Counted.CASE_OF_GRADE);
    List<Counted> complaints = List.of(Counted.COMPLAINT_HANDLED, Counted.COMPLAINT_IN_TIME);
    List<Counted> answered = List.of(Counted.WARNING_IN_TIME);
    List<Counted> raised = List.of(Counted.WARNING, Counted.WARNING_IN_TIME);
    List<Counted> overdue = List.of(Counted.WARNING_OVERDUE);
    List<Counted> checks = List.of(Counted.SELF_CHECK_DONE, Counted.SELF_CHECK_IN_TIME);
    List<Slot> grades =
        Stream.of("GENERAL", "SERIOUS", "MAJOR")
            .map(grade -> new Slot(incidents, "D02", grade, 1))
            .toList();
    List<Slot> data =
        List.of(
            new Slot(List.of(Counted.DATA_ON_TIME), "D02", "ON_TIME", 1),
            new Slot(List.of(Counted.DATA_ON_TIME), "D02", "MISSING", 0),
            new Slot(List.of(Counted.DATA_ON_TIME), "D06", "ON_TIME", 1),
            new Slot(List.of(Counted.DATA_ON_TIME), "D06", "MISSING", 0));
    String[] colours = {"RED", "ORANGE", "YELLOW", "BLUE"};
    return Stream.of(
        new Case(BULLETIN, OCTOBER, 11, counts(incidents, "D02", "D06", "LL")),
        new Case(BULLETIN, OCTOBER, 8, counts(overdue, "D02", "D06", "D08", "D09")),
        new Case(BULLETIN, OCTOBER, 9, parts(List.of(Counted.FINDING_SETTLED), "D02", "P23")),
        new Case(BULLETIN, OCTOBER, 8, parts(complaints, "D02", "D06")),
        new Case(BULLETIN, OCTOBER, 8, data),
        new Case(TERM_REPORT, TERM, 9, counts(incidents, "D02", "D06", "P23")),
        new Case(TERM_REPORT, TERM, 7, counts(raised, "D02", "D06", "D08", "D09")),
        new Case(TERM_REPORT, TERM, 8, parts(checks, "D02", "D06")),
        new Case(TERM_REPORT, TERM, 12, parts(answered, "D02", "D06")),
        new Case(TERM_REPORT, TERM, 8, parts(List.of(Counted.STANDARD), "D02", "P23")),
        new Case(TERM_REPORT, TERM, 8, parts(List.of(Counted.ZERO_REPORT_OWED), "D02", "D06")),
        new Case(TERM_REPORT, TERM, 8, parts(List.of(Counted.IN_LINE), "D02", "P23")),
        new Case(new StatusData(), YEAR, 9, kinds("D02", Counted.WARNING, colours)),
        new Case(new StatusData(), YEAR, 8, data),
        new Case(new AnnualExcerpt(), YEAR, 12, grades),
        new Case(new AnnualExcerpt(), YEAR, 24, parts(complaints, "D02")),
        new Case(
            new ExternalDiagnosis(),
            YEAR,
            9,
            kinds("D02", Counted.EXTERNAL_FOUND, "GENERAL", "SERIOUS", "MAJOR")),
        new Case(
            new ExternalDiagnosis(),
            YEAR,
            9,
            counts(List.of(Counted.EXTERNAL_FOUND), "D02", "D06", "LL")),
        new Case(
            new ExternalDiagnosis(),
            YEAR,
            8,
            parts(List.of(Counted.EXTERNAL_CLOSED), "D02", "D06")),
        new Case(
            new ExternalDiagnosis(), YEAR, 8, parts(List.of(Counted.EXTERNAL_OPEN), "D02", "D06")));
  }

  /**
   * Makes the report of all facts that are possible: of those that outsiders read the same of, a
   * count of one to four must not be the same in all.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void noCountUnderFiveFollowsFromWhatStandsBesideIt(Case of) {
    Map<String, List<int[]>> read =
        Worlds.of(of.slots().size(), of.most())
            .collect(Collectors.groupingBy(one -> read(of, one)));

    Set<List<Integer>> secrets = secrets(of.slots());
    assertThat(read.values().stream().flatMap(same -> told(same, secrets))).isEmpty();
    assertThat(read).hasSizeGreaterThan(of.most());
  }

  private static Stream<String> told(List<int[]> worlds, Set<List<Integer>> secrets) {
    return secrets.stream()
        .filter(secret -> isTold(values(worlds, secret)))
        .map(secret -> secret + " in " + worlds.stream().map(Arrays::toString).toList());
  }

  private static boolean isTold(Set<Integer> values) {
    return values.size() == 1 && values.stream().allMatch(one -> one > 0 && one < 5);
  }

  private String read(Case of, int[] counts) {
    now.clear();
    for (int slot = 0; slot < counts.length; slot++) {
      add(of.slots().get(slot), counts[slot]);
    }
    return shown(written(of.report(), of.period(), true).document());
  }

  private void add(Slot slot, int times) {
    slot.counted().forEach(one -> given(one, slot.unit(), slot.key(), slot.value(), times));
  }

  /** Each slot, those of a unit or kind together, and all. */
  private static Set<List<Integer>> secrets(List<Slot> slots) {
    List<Function<Integer, Object>> by =
        List.of(
            slot -> slot,
            slot -> slots.get(slot).unit(),
            slot -> slots.get(slot).kind(),
            slot -> slots.get(slot).value(),
            slot -> "");
    return by.stream()
        .flatMap(
            one ->
                IntStream.range(0, slots.size())
                    .boxed()
                    .collect(Collectors.groupingBy(one))
                    .values()
                    .stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Integer> values(List<int[]> worlds, List<Integer> secret) {
    return worlds.stream()
        .map(counts -> secret.stream().mapToInt(slot -> counts[slot]).sum())
        .collect(Collectors.toSet());
  }

  private static String shown(Document document) {
    return document.all(Paragraph.class).map(Paragraph::text).collect(Collectors.joining("\n"))
        + document
            .all(Grid.class)
            .flatMap(grid -> grid.rows().stream())
            .map(row -> row.stream().map(Cell::shown).collect(Collectors.joining("|")))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void aShareStaysAwayWhereThoseItCountsAreFew() {
    given(Counted.COMPLAINT_HANDLED, "D02", null, 1, 3);
    given(Counted.COMPLAINT_HANDLED, "D02", null, 0, 17);

    assertThat(text(written(BULLETIN, OCTOBER, true))).contains("到期应办结20件，处理率–");
    assertThat(text(written(BULLETIN, OCTOBER, false))).contains("到期应办结20件，处理率15.0%");
  }

  @Test
  void unitsStandAsideWhereTheirSumWouldTellTheOneThatIsHidden() {
    given(Counted.CASE, "D02", null, 1, 8);
    given(Counted.CASE, "D06", null, 1, 3);

    assertThat(rows(written(BULLETIN, OCTOBER, true).document(), "各部门事故、差错与预警"))
        .startsWith("汽车工程学院|–|0|0|0|0|0", "旅游与康养学院|–|0|0|0|0|0")
        .endsWith("合计|11|0|0|0|0|0");
  }

  @Test
  void gradesAndColoursStandAsideWhereTheirSumWouldTellTheOneThatIsHidden() {
    given(Counted.CASE, "D02", null, 1, 12);
    given(Counted.CASE_OF_GRADE, "D02", "GENERAL", 1, 8);
    given(Counted.CASE_OF_GRADE, "D02", "SERIOUS", 1, 4);
    given(Counted.WARNING, "D02", "RED", 1, 1);
    given(Counted.WARNING, "D02", "BLUE", 1, 6);

    assertThat(text(written(new AnnualExcerpt(), YEAR, true)))
        .contains("本期认定质量事故12起（–）")
        .contains("本期新发预警7条（–）");
  }

  @Test
  void whetherAChangeIsSignificantIsNotSaidOfAHiddenCount() {
    given(Counted.CASE, "D02", null, 1, 8);
    before(Counted.CASE, "D02", 1);

    assertThat(text(written(BULLETIN, OCTOBER, true)))
        .contains("2026年9月为<5起。")
        .doesNotContain("显著");
    assertThat(text(written(BULLETIN, OCTOBER, false))).contains("2026年9月为1起；变化达到统计显著。");
  }

  @Test
  void singleCasesAndWhoeverIsLateAreNotNamed() {
    given(Counted.WARNING_OVERDUE, "D02", "RED", 1, 3);
    given(Counted.WARNING_RELAPSED, "D02", "STU-17", 1, 6);
    given(Counted.WARNING_WITH_EFFECT, "P23", "STU-17", 1, 7);
    given(Counted.DATA_ON_TIME, "D02", "MISSING", 0, 6);

    assertThat(text(written(BULLETIN, OCTOBER, true)))
        .contains("预警环节逾期<5次。", "一年内复发6条。", "到期数据6条，按时率0.0%。")
        .doesNotContain("涉及", "课程到课率", "缺报部门", "缺报6");
  }

  @Test
  void aUnitIsGradedWhereAllItsSharesAreShown() {
    for (String unit : List.of("D02", "D06")) {
      given(Counted.WARNING_IN_TIME, unit, null, 1, 9);
      given(Counted.DATA_ON_TIME, unit, "ON_TIME", 1, unit.equals("D02") ? 9 : 3);
    }

    ReportModel term = written(TERM_REPORT, TERM, true);

    assertThat(rows(term.document(), "常态化改进综合评价"))
        .startsWith("汽车工程学院|–|100.0%|–|–|–|–|–|–", "旅游与康养学院|–|100.0%|–|–|–|–|–|–");
  }

  private static PointValue.Reading reading(
      String period, double value, @Nullable Double denominator, @Nullable Double counted) {
    return new PointValue.Reading(period, value, denominator, counted, null, null, true, false);
  }

  @Test
  void controlPointsTellNoSmallCountEither() {
    points.add(
        point(
            "LL",
            Direction.ZERO_TOLERANCE,
            reading("2025-26", 3, null, 3.0),
            reading("2024-25", 0, null, 0.0)));
    points.add(
        point(
            "LL",
            Direction.LOWER_IS_BETTER,
            reading("2025-26", 2, 200.0, 4.0),
            reading("2024-25", 3, 200.0, 6.0)));

    assertThat(rows(written(new StatusData(), YEAR, true).document(), "学生全面发展保证质控点"))
        .containsExactly("STU-17 课程到课率|–|不判断|0.00|<5|–", "STU-17 课程到课率|–|不判断|3.00|–|–");
    assertThat(text(written(new StatusData(), YEAR, true))).contains("达到标准（线内）0个，线外0个。");
    assertThat(rows(written(new StatusData(), YEAR, false).document(), "学生全面发展保证质控点"))
        .containsExactly("STU-17 课程到课率|变差|线内|0.00|3.00|–", "STU-17 课程到课率|持平|线内|3.00|2.00|–");
  }
}
