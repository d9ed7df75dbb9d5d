package io.vigil.app.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Grafana and people need of a provisioned dashboard. */
class BoardsTest {

  private static final Set<String> NEED_UNIT = Set.of("stat", "timeseries", "barchart", "gauge");
  private static final Pattern HEX = Pattern.compile("#[0-9A-F]{6}([0-9A-F]{2})?");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern GROUP = Pattern.compile("__timeGroup\\w*\\([^,)]*,\\s*'?(\\w+)'?");

  static List<Board> boards() {
    return Board.all();
  }

  static Stream<Query> queries() {
    return boards().stream().flatMap(board -> board.queries().stream());
  }

  @Test
  void thereAreTwoBoards() {
    assertThat(boards()).extracting(Board::uid).containsExactly("vigil-point", "vigil-overview");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void isInTheFormThatIsProvisioned(Board board) {
    assertThat(board.json().path("schemaVersion").asInt()).isEqualTo(42);
    assertThat(board.json().has("id")).isFalse();
    assertThat(board.json().has("__inputs")).isFalse();
    assertThat(board.json().has("__requires")).isFalse();
    assertThat(board.json().path("editable").asBoolean()).isFalse();
    assertThat(board.uid()).matches("[a-z][a-z0-9-]{0,39}");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void followsTheCollegesCalendar(Board board) {
    assertThat(board.json().path("timezone").asString()).isEqualTo("Asia/Shanghai");
    assertThat(board.json().path("weekStart").asString()).isEqualTo("monday");
    assertThat(board.json().path("fiscalYearStartMonth").asInt()).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void letsItsDataSourceBeChosen(Board board) {
    var variable =
        board.variables().stream()
            .filter(each -> "datasource".equals(each.path("name").asString()))
            .findFirst()
            .orElseThrow();

    assertThat(variable.path("type").asString()).isEqualTo("datasource");
    assertThat(variable.path("query").asString()).isEqualTo("grafana-postgresql-datasource");
    assertThat(board.json().findValues("datasource"))
        .allSatisfy(source -> assertThat(source.path("uid").asString()).isEqualTo("${datasource}"));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void explainsItselfInChineseAndEnglish(Board board) {
    assertExplained(board.json());
    assertThat(board.panels()).isNotEmpty().allSatisfy(BoardsTest::assertExplained);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void namesUnitAndQueryOfEveryPanel(Board board) {
    assertThat(board.panels())
        .allSatisfy(
            panel -> {
              assertThat(panel.path("targets").size()).isPositive();
              assertThat(!NEED_UNIT.contains(panel.path("type").asString()) || hasUnit(panel))
                  .as("unit of %s", panel.path("title").asString())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("boards")
  void givesPanelsIdsOfTheirOwn(Board board) {
    assertThat(board.panels())
        .extracting(panel -> panel.path("id").asInt())
        .doesNotHaveDuplicates()
        .allMatch(id -> id > 0);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void writesColoursAsHexSoThatNoThemeBendsThem(Board board) {
    var colours =
        Stream.of("fixedColor", "color")
            .flatMap(name -> board.json().findValues(name).stream())
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .toList();

    assertThat(colours).isNotEmpty().allMatch(colour -> HEX.matcher(colour).matches());
  }

  /** With TimescaleDB a group of a day is one of UTC: in China from 08:00 to 08:00. */
  @ParameterizedTest
  @MethodSource("queries")
  void neverGroupsByDaysOfUtc(Query query) {
    var group = GROUP.matcher(query.sql());
    while (group.find()) {
      assertThat(Interval.parse(group.group(1))).as(query.place()).isLessThan(Interval.parse("1d"));
    }
    assertThat(query.sql()).doesNotContainIgnoringCase("time_bucket(");
  }

  private static void assertExplained(JsonNode node) {
    assertThat(node.path("title").asString()).matches(title -> CHINESE.matcher(title).find());
    assertThat(node.path("description").asString())
        .matches(text -> CHINESE.matcher(text).find())
        .matches(text -> ENGLISH.matcher(text).find());
  }

  private static boolean hasUnit(JsonNode panel) {
    return !panel.path("fieldConfig").path("defaults").path("unit").asString("").isEmpty();
  }
}
