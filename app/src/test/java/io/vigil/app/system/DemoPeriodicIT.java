package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.system.ReportDocument.Figure;
import io.vigil.app.wording.Figures;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.FigureScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Reports of months, terms and years of the demo college. */
@Order(2)
class DemoPeriodicIT extends RunningDemoCollege {
  private static final String BULLETIN = "bulletin?month=2026-10";
  private static final String TERM = "term?term=2025-26/2";
  private static final String STATUS = "status-data?year=2025-26";
  private static final String EXCERPT = "annual-excerpt?year=2025-26";
  private static final String EXTERNAL = "external-diagnosis?year=2025-26";
  private static final String PROGRAMMES = "programme-quality?year=2025-26&unit=D06";
  private static final String ANALYSIS = "quality-analysis?term=2025-26/2&unit=P23";
  private static final int SAMPLED = 25;
  private static final Pattern WORST = Pattern.compile("最差 ([0-9.]+)");

  private final Map<String, JsonNode> read = new HashMap<>();

  private ReportDocument report(String what) {
    return new ReportDocument(answer(what).path("document"));
  }

  /** Nothing happens in the college meanwhile. */
  private JsonNode answer(String what) {
    return read.computeIfAbsent(what, asked -> vigil.get("/api/reports/" + asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {BULLETIN, TERM, STATUS, EXCERPT, PROGRAMMES})
  void everyFigureLeadsToTheRowsThatMakeIt(String what) {
    List<Figure> figures = report(what).figures();
    assertThat(figures).hasSizeGreaterThan(20);
    int step = Math.max(1, figures.size() / SAMPLED);

    Map<String, Figure> sample = new TreeMap<>();
    for (int place = 0; place < figures.size(); place += step) {
      sample.put(figures.get(place).reference(), figures.get(place));
    }

    sample.forEach(
        (reference, figure) ->
            assertThat(vigil.get("/api/figures/" + reference + "?size=1").path("value").asDouble(0))
                .as("%s %s %s", figure.table(), figure.column(), reference)
                .isCloseTo(figure.value().asDouble(), within(1e-9)));
  }

  @ParameterizedTest
  @CsvSource({
    TERM + ", measures.effect",
    EXCERPT + ", measures.effect.excerpt",
    ANALYSIS + ", subject.measures.P23"
  })
  void everyNumberOfWhatCameOfMeasuresIsAFigureThatGivesTheSameWhenItIsAskedFor(
      String what, String paragraph) {
    List<String> figures =
        answer(what)
            .path("bases")
            .valueStream()
            .filter(basis -> basis.path("paragraph").asString().equals(paragraph))
            .flatMap(basis -> basis.path("figures").valueStream())
            .map(JsonNode::asString)
            .toList();

    assertThat(figures).anyMatch(ConcludedKey::isOne);
    assertThat(figures.stream().map(this::printed).toList())
        .containsAll(numbers(report(what).sentence(paragraph)));
  }

  private String printed(String reference) {
    JsonNode figure = vigil.get("/api/figures/" + reference);
    assertThat(ReportDocument.unbound(figure)).as(reference).isEmpty();
    double value = figure.path("value").asDouble();
    double rows =
        figure.path("events").valueStream().mapToDouble(row -> row.path("value").asDouble()).sum();
    if (FigureScope.isShare(reference)) {
      assertThat(value).isCloseTo(rows / figure.path("eventCount").asLong(), within(1e-9));
      return Figures.percent(value);
    }
    assertThat(rows).as(reference).isEqualTo(value);
    return Long.toString(Math.round(value));
  }

  private static List<String> numbers(String sentence) {
    return Pattern.compile("\\d+([.]\\d+%)?")
        .matcher(sentence.replaceAll("上表预警在期末以后.*", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void theBulletinCountsTheWarningsOfItsMonth() {
    long raised =
        raised("unit_kind IS DISTINCT FROM 'TEACHER' AND level <> 'TEACHER'").stream()
            .filter(day -> day.toString().startsWith("2026-10"))
            .count();
    ReportDocument bulletin = report(BULLETIN);

    assertThat(raised).isPositive();
    assertThat(bulletin.rows("T1")).anyMatch(row -> row.startsWith("新发预警（条）|" + raised + "|"));
    assertThat(bulletin.text()).contains("本期新发预警" + raised + "条");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07", "2026-10", "2026-11"})
  void whatIsOpenAtTheEndFollowsFromWhatCameAndWent(String month) {
    List<String> rows = report("bulletin?month=" + month).rows("T1");

    assertThat(of(rows, "期末未结|未结预警", 1))
        .isEqualTo(
            of(rows, "期末未结|未结预警", 2)
                + of(rows, "新发预警", 1)
                - of(rows, "恢复后结束", 1)
                - of(rows, "其他结束", 1));
  }

  private static long of(List<String> rows, String name, int column) {
    return rows.stream()
        .filter(row -> row.matches("(%s)（条）.*".formatted(name)))
        .mapToLong(row -> number(row, column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTermHasATableForDepartmentsAndASheetForEachProgramme() {
    ReportDocument term = report(TERM);
    List<String> programmes =
        jdbc.sql("SELECT unit FROM board.unit WHERE kind = 'PROGRAMME'").query(String.class).list();

    assertThat(term.tables()).containsAll(programmes);
    assertThat(term.rows("P23")).anyMatch(row -> row.startsWith("新发预警"));
    assertThat(
            programmes.stream()
                .filter(one -> term.rows(one).stream().anyMatch(row -> row.contains("线内"))))
        .hasSizeGreaterThan(programmes.size() / 2);
    assertThat(term.text()).contains("部门常态化改进的效果");
  }

  /** S14: attendance fell in spring, and two of ten zero reports were filed. */
  @Test
  void aFacultyReadsItsWarningsByNameAndThatItsIncidentsCannotBeCompared() {
    ReportDocument faculty = report(PROGRAMMES);

    assertThat(faculty.text()).containsPattern("应报零报告10份，已报2份.*旅游与康养学院.*不可比");
    assertThat(faculty.rows("P23.warnings"))
        .anySatisfy(
            row ->
                assertThat(row).contains("班级到课率", "结束：监测值持续达标", "晨课点名并约谈兼职学生").doesNotContain("⟦"));
    assertThat(faculty.rows("P23.warnings"))
        .anySatisfy(row -> assertThat(row).contains("部分有效").contains("一年内复发"));
    assertThat(faculty.text())
        .containsPattern("复发：[^。]*旅游管理“[^”]*到课率”2026-05-25结束，2026-1[01]-\\d\\d复发")
        .containsPattern("整改：上表预警登记整改措施\\d+项[^。]*上表预警在期末以后至统计截至日又复发[1-9]\\d*条。")
        .containsPattern("平均在线内、其间曾不达标而预警的：[^。]*到课率（最差8\\d")
        .contains("登记整改措施3项（部分有效1项、无效1项、待验证1项），整改有效率0.0%（有结论的2项中有效0项，其中有佐证0项）");
    assertThat(faculty.rows("P23").getFirst()).startsWith("CRS-01 ");
    assertThat(faculty.rows("P23")).anyMatch(row -> row.matches("MAJ-01 .*[|]10–18"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"D02", "D06"})
  void theWarningsOfAFacultyAndItsProgrammesAddUpToItsOverview(String unit) {
    ReportDocument faculty = report("programme-quality?year=2025-26&unit=" + unit);
    List<String> rows = faculty.rows("T2");
    long named =
        faculty.tables().stream()
            .filter(table -> table.endsWith(".warnings"))
            .flatMap(table -> faculty.rows(table).stream())
            .map(row -> row.split("[|]")[2])
            .filter(day -> day.compareTo("2025-09-01") >= 0 && day.compareTo("2026-08-31") < 0)
            .count();

    assertThat(rows.getFirst()).contains("本级|");
    for (int column = 1; column < rows.getFirst().split("[|]").length; column++) {
      int at = column;
      assertThat(rows.stream().limit(rows.size() - 1L).mapToLong(row -> number(row, at)).sum())
          .as("column %d", column)
          .isEqualTo(number(rows.getLast(), at));
    }
    assertThat(faculty.rows("T1"))
        .anyMatch(row -> row.startsWith("新发预警（条）|%d|".formatted(number(rows.getLast(), 1))));
    assertThat(named).isEqualTo(number(rows.getLast(), 1));
  }

  private static long number(String row, int column) {
    return Long.parseLong(row.split("[|]")[column]);
  }

  /** S4: eight of the weeks of each programme were entered in January, all of the same value. */
  @ParameterizedTest
  @ValueSource(strings = {"P15", "P16", "P17", "P18"})
  void whatWasEnteredLongAfterwardsIsMarkedAndNoImprovement(String programme) {
    assertThat(report("term?term=2025-26/1").rows(programme))
        .anyMatch(row -> row.startsWith("MAJ-21 ") && row.contains("|– （含补录8条）|"));
    assertThat(report("programme-quality?year=2025-26&unit=D04").rows(programme))
        .anyMatch(row -> row.startsWith("MAJ-21 ") && row.contains("|– （含补录8条）|"));
  }

  @Test
  void ofTheWholeCollegeWhatWasEnteredLongAfterwardsIsTold() {
    assertThat(
            report(STATUS).tables().stream()
                .flatMap(table -> report(STATUS).rows(table).stream())
                .filter(row -> row.startsWith("MAJ-21 ")))
        .isNotEmpty()
        .allMatch(row -> row.contains("（含补录32条）"));
  }

  /** Three of them were revised in the months after the term. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-26/1", "2025-26/2"})
  void aStandardThatWasRevisedLaterWasInUseAllTheSame(String term) {
    assertThat(report("term?term=" + term).text()).contains("在用标准和制度39项，");
  }

  /** Its contingency plan for training and one of its standards are past their day. */
  @Test
  void whatRegistersHaveOverdueStandsBesideTheDepartment() {
    assertThat(report(TERM).text()).containsPattern("教务处（有逾期[2-9]项）");
  }

  /** 38 of 39 a year before, 36 now: all of them are counted. */
  @Test
  void whatIsCountedInFullFallsByNoChance() {
    assertThat(
            report(STATUS).tables().stream()
                .flatMap(table -> report(STATUS).rows(table).stream())
                .filter(row -> row.startsWith("SCH-47 ")))
        .isNotEmpty()
        .allMatch(row -> row.contains("|变差|"));
    assertThat(
            report(EXCERPT).tables().stream()
                .flatMap(table -> report(EXCERPT).rows(table).stream()))
        .anyMatch(row -> row.startsWith("SCH-47 "));
  }

  /** S1: three measures brought the course back, and I2503 happened in it. */
  @Test
  void aFacultyReadsWhatItsMeasuresBroughtAndWhoseItsIncidentWas() {
    ReportDocument faculty = report("programme-quality?year=2025-26&unit=D02");

    assertThat(faculty.rows("P06.warnings"))
        .anySatisfy(
            row -> assertThat(row).contains("固定一名代课教师", "|85.7|92.1|有效").doesNotContain("没有登记措施"));
    assertThat(faculty.rows("P06")).anyMatch(row -> row.matches("认定事故（起）[|].*[|]1[|]–"));
    assertThat(faculty.rows("P06"))
        .as("those of the incident are told once, beside those of its warnings")
        .anyMatch(row -> row.matches("事故整改措施（项）[|].*[|]2[|]–"));
    assertThat(faculty.text())
        .containsPattern("整改：上表预警登记整改措施[3-9]项（有效[3-9]项）")
        .doesNotContain("未归入专业");
  }

  @Test
  void aReportTellsTheWorstValueThatThePageOfTheWarningTells() {
    ReportDocument faculty = report(PROGRAMMES);
    List<String> told =
        faculty.tables().stream()
            .filter(table -> table.endsWith(".warnings"))
            .flatMap(table -> faculty.rows(table).stream())
            .toList();
    Map<String, String> pages = worstByNumber();

    List<String> over =
        told.stream()
            .filter(row -> pages.containsKey(row.split(" ")[0]))
            .filter(row -> row.split("[|]")[5].compareTo("2026-09") < 0)
            .toList();
    assertThat(over)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.split("[|]")[4]).isEqualTo(pages.get(row.split(" ")[0])));
  }

  private Map<String, String> worstByNumber() {
    return vigil
        .get("/api/warnings?state=closed&unit=D06&withDescendants=true&size=200")
        .path("items")
        .valueStream()
        .filter(one -> one.path("number").isString())
        .flatMap(
            one ->
                WORST
                    .matcher(one.path("explanation").asString())
                    .results()
                    .map(found -> Map.entry(one.path("number").asString(), found.group(1))))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> "%.2f".formatted(Double.valueOf(one.getValue()))));
  }

  @Test
  void theStatusDataStandBesideThoseOfTheYearBefore() {
    ReportDocument status = report(STATUS);

    assertThat(status.text()).containsPattern("有本年数值的质控点\\d\\d+个，其中\\d\\d+个可与上年对照");
    assertThat(
            status.tables().stream()
                .flatMap(table -> status.rows(table).stream())
                .filter(row -> row.startsWith("SCH-01 ")))
        .anyMatch(row -> row.contains("|好转|") || row.contains("|变差|") || row.contains("|持平|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {BULLETIN, TERM, STATUS, EXCERPT, EXTERNAL, PROGRAMMES, ANALYSIS})
  void nobodyIsNamed(String what) {
    JsonNode report = answer(what);
    List<String> teachers =
        jdbc.sql("SELECT name FROM board.unit WHERE kind = 'TEACHER' AND name IS NOT NULL")
            .query(String.class)
            .list();

    assertThat(teachers).isNotEmpty();
    assertThat(report.toString()).doesNotContain(teachers);
  }

  @ParameterizedTest
  @ValueSource(strings = {BULLETIN, TERM, STATUS, EXCERPT, EXTERNAL, PROGRAMMES, ANALYSIS})
  void outsidersGetNoCountUnderFive(String what) {
    assertThat(
            report(what + "&public=true").figures().stream()
                .filter(figure -> figure.reference().matches("analysis~(sum|count)~.*"))
                .map(Figure::shown)
                .collect(Collectors.toSet()))
        .doesNotContain("1", "2", "3", "4");
  }

  /** S3: grades that are in time in July do not say that the measure against January worked. */
  @Test
  void whatTheValueOfAnotherTermEndedIsNotCountedAsAnEffect() {
    long ended = endedInJuly("true");
    long byItsOwnSeason =
        endedInJuly(
            "c.judging_period_kind IS DISTINCT FROM 'TERM'"
                + " OR extract(month FROM w.since) BETWEEN 2 AND 7");

    assertThat(endedInJuly("w.control_point = 'CRS-13'")).isEqualTo(1);
    assertThat(byItsOwnSeason).isLessThan(ended);
    assertThat(report("bulletin?month=2026-07").text())
        .contains("监测值恢复或未再发生而结束" + byItsOwnSeason + "条");
  }

  private long endedInJuly(String which) {
    return jdbc.sql(
            """
            SELECT count(*) FROM board.warning AS w
            LEFT JOIN board.control_point AS c ON c.control_point = w.control_point
            WHERE (w.closed_at AT TIME ZONE board.zone())::date BETWEEN '2026-07-01' AND '2026-07-31'
              AND w.close_reason IN ('MEASURED', 'NO_RECURRENCE') AND w.level <> 'TEACHER'
              AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND (%s)
            """
                .formatted(which))
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsNotOverCountsUntilToday() {
    ReportDocument running = report("bulletin?month=2026-11");

    assertThat(running.text()).contains("2026年11月尚未结束", "截至统计日未结").doesNotContain("期末");
    assertThat(running.rows("T1")).anyMatch(row -> row.startsWith("未结预警（条）|"));
  }

  @Test
  void byTheCalendarTheDraftOfTheMonthLiesReady() {
    Awaitility.await("the clock has had the month told of")
        .atMost(Duration.ofMinutes(1))
        .until(() -> kept().containsAll(List.of("bulletin 2026-10", "status-data 2025-26")));
    assertThat(kept()).doesNotHaveDuplicates();
    assertThat(new Visitor(port, "demo-quality").see("/reports/periodic/bulletin"))
        .contains("质量月度通报", "/figures/analysis~sum~warning");
  }

  private List<String> kept() {
    return vigil
        .get("/api/reports")
        .path("items")
        .valueStream()
        .map(
            item ->
                item.path("kind").asString()
                    + " "
                    + item.path("from").asString()
                    + (item.path("unit").isString() ? " " + item.path("unit").asString() : ""))
        .toList();
  }
}
