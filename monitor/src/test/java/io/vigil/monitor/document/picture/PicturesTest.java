package io.vigil.monitor.document.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.DistributionChart;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.document.ParetoChart.Bar;
import io.vigil.monitor.document.SampleDocuments;
import io.vigil.monitor.document.StackedBars;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.document.TrendChart.Line;
import io.vigil.monitor.document.TrendChart.Point;
import io.vigil.monitor.document.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {
  private static final Words WORDS = new Words(Locale.SIMPLIFIED_CHINESE);

  static Stream<Chart> charts() {
    return SampleDocuments.charts(List.of("智能制造学院", "护理学院", "商学院", "未经批准擅自调课、停课或由他人代课")).stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void drawsEveryMarkInsideThePicture(Chart chart) {
    var picture = Pictures.of(chart, WORDS);

    assertThat(picture.marks().stream().flatMap(PicturesTest::points))
        .isNotEmpty()
        .allSatisfy(
            point -> {
              assertThat(point.x()).isBetween(0.0, picture.width());
              assertThat(point.y()).isBetween(0.0, picture.height());
            });
  }

  @ParameterizedTest
  @MethodSource("charts")
  void writesTheSameChartAsDots(Chart chart) {
    assertThat(PictureGraphics.png(Pictures.of(chart, WORDS))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void sumsTheSharesOfTheLargestCauses() {
    var chart =
        new ParetoChart(
            "C",
            "图",
            "起",
            List.of(new Bar("少", new BigDecimal("1")), new Bar("多", new BigDecimal("3"))));

    assertThat(labels(chart)).containsSubsequence("多", "3", "少", "75%", "100%");
  }

  @Test
  void tellsAValueFarOffInsteadOfSqueezingTheBoxes() {
    var chart =
        new DistributionChart(
            "C", "图", "天", List.of(box("甲", 33, 36, 247), box("乙", 33, 38, 64)), null);

    assertThat(labels(chart)).contains("247", "100").doesNotContain("64", "200");
  }

  private static DistributionChart.Box box(String name, int median, int upper, int largest) {
    return new DistributionChart.Box(
        name,
        15,
        BigDecimal.valueOf(30),
        BigDecimal.valueOf(32),
        BigDecimal.valueOf(median),
        BigDecimal.valueOf(upper),
        BigDecimal.valueOf(largest));
  }

  @Test
  void leavesAGapWhereAPeriodHasNoFigure() {
    var gap = List.of(point("1"), point("2"), new Point(null, null, null), point("3"), point("4"));
    var chart =
        new TrendChart(
            "C", "图", "起", List.of("1", "2", "3", "4", "5"), List.of(new Line("甲", gap)));

    assertThat(Pictures.of(chart, WORDS).marks())
        .filteredOn(mark -> mark instanceof Mark.Line line && line.width() == 1.2)
        .hasSize(3);
  }

  @Test
  void aPointIsLabelledAsTheTableBesideItSaysIt() {
    var line = new Line("甲", List.of(point("1.40"), point("2.00")));
    var chart = new TrendChart("C", "图", "起", List.of("1", "2"), List.of(line));

    assertThat(labels(chart)).contains("1.40", "2.00");
  }

  @Test
  void whatIsMeasuredHasAScaleOfItsOwnAndFiguresNeverMeet() {
    var chart =
        new BeforeAfterChart(
            "C",
            "图",
            "%",
            List.of(pair("甲", "1.6", "2.9", "代课率（%）"), pair("乙", "85", "93", "到课率（%）")));

    assertThat(labels(chart)).containsSubsequence("代课率（%）", "1.5", "3", "到课率（%）", "84", "94");
    assertThat(label(chart, "1.6").anchor()).isEqualTo(Mark.Anchor.END);
    assertThat(label(chart, "2.9").anchor()).isEqualTo(Mark.Anchor.START);
    assertThat(label(chart, "1.6").at().x()).isLessThan(label(chart, "2.9").at().x());
  }

  private static BeforeAfterChart.Pair pair(String name, String before, String after, String of) {
    return new BeforeAfterChart.Pair(name, new BigDecimal(before), new BigDecimal(after), "有效", of);
  }

  private static Mark.Label label(Chart chart, String text) {
    return Pictures.of(chart, WORDS).marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(Mark.Label.class::cast)
        .filter(label -> label.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void labelsPartsAndSumOfABar() {
    var part = new StackedBars.Part("一般", List.of(new BigDecimal("7")));
    var other = new StackedBars.Part("较大", List.of(new BigDecimal("5")));

    assertThat(labels(new StackedBars("C", "图", "起", List.of("教学"), List.of(part, other))))
        .contains("7", "5", "12", "一般", "较大");
  }

  @Test
  void drawsAChartWithoutAnything() {
    var chart = new StackedBars("C", "图", "起", List.of("教学"), List.of());

    assertThat(Pictures.of(chart, WORDS).marks()).isNotEmpty();
  }

  private static Point point(String value) {
    return new Point(new BigDecimal(value), null, null);
  }

  private static List<String> labels(Chart chart) {
    return Pictures.of(chart, WORDS).marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(mark -> ((Mark.Label) mark).text())
        .toList();
  }

  private static Stream<io.vigil.monitor.document.picture.Point> points(Mark mark) {
    return switch (mark) {
      case Mark.Line line -> line.points().stream();
      case Mark.Area area -> area.points().stream();
      case Mark.Label label -> Stream.of(label.at());
    };
  }
}
