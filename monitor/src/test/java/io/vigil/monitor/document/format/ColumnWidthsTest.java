package io.vigil.monitor.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static final String LONG = "教研室期中核对教学进度，缺漏课时限期补上，并在周例会上逐条通报";

  @Test
  void aTableWithRoomIsSharedAsItAsks() {
    double[] parts = of(anyGrid(List.of(3, 1), List.of("宿舍", "7")));

    assertThat(parts).containsExactly(new double[] {0.75, 0.25}, within(1e-9));
  }

  @Test
  void aShortNameStaysWholeWhereThereIsRoom() {
    double[] parts = of(anyGrid(List.of(1, 5, 5, 5), List.of("2025—2026学年", LONG, LONG, LONG)));

    assertThat(ems(parts[0], 10.5)).isGreaterThan(8);
    assertThat(DoubleStream.of(parts).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aDateIsNotTornInACrowdedTable() {
    List<Integer> asked = IntStream.range(0, 10).mapToObj(i -> i == 4 ? 1 : 4).toList();
    List<String> texts =
        IntStream.range(0, 10).mapToObj(i -> i == 4 ? "2024-04-15 / 2024-04-15" : LONG).toList();

    double[] parts = of(anyGrid(asked, texts));

    assertThat(ems(parts[4], 9)).isGreaterThan(6.5);
  }

  @Test
  void aLongTextIsNotSqueezedForShortNames() {
    String name = "公共基础教学部";
    double[] parts =
        of(
            anyGrid(
                List.of(4, 4, 4, 4, 4, 4, 4, 4, 4),
                List.of(LONG, name, name, name, name, name, name, name, name)));

    assertThat(parts[0]).isGreaterThan(0.7 / 9);
  }

  @Test
  void whatCannotFitIsSharedAsItAsks() {
    String endless = "x".repeat(200);

    double[] parts = of(anyGrid(List.of(1, 3), List.of(endless, endless)));

    assertThat(parts).containsExactly(new double[] {0.25, 0.75}, within(1e-9));
  }

  @Test
  void signsStayAtTheFigureThatTheyBelongTo() {
    assertThat(Unbroken.ems("至（2027）", 0)).isCloseTo(2 + 4 * 0.65, within(1e-9));
    assertThat(Unbroken.ems("有效。", 0)).isEqualTo(2);
    assertThat(Unbroken.ems("事故〔2023〕0001号", 0)).isCloseTo(5 + 8 * 0.65, within(0.51));
    assertThat(Unbroken.ems("", 4)).isZero();
  }

  /** As the widest of the fonts sets them that stand in for a missing one. */
  @Test
  void aShareIsNotTornEvenInWideLetters() {
    double wide = 4 * 0.636 + 0.318 + 0.95;

    assertThat(Unbroken.ems("100.0%", 0)).isGreaterThanOrEqualTo(wide);
    assertThat(Unbroken.ems("±0.5", 0)).isGreaterThanOrEqualTo(0.838 + 2 * 0.636 + 0.318);
  }

  @Test
  void sharesStandWholeInACrowdedTable() {
    List<String> texts =
        IntStream.range(0, 10).mapToObj(i -> i == 9 ? "100.0%" : i == 0 ? LONG : "12").toList();

    double[] parts =
        of(anyGrid(IntStream.range(0, 10).mapToObj(i -> i == 0 ? 9 : 1).toList(), texts));

    assertThat(ems(parts[9], 9)).isGreaterThanOrEqualTo(4 * 0.636 + 0.318 + 0.95);
  }

  @Test
  void aHeadingDoesNotRunDownItsColumn() {
    List<String> texts = List.of(LONG, LONG, "至今0");
    var narrow =
        new Grid(
            "T",
            "",
            List.of(Column.words("来源", 15), Column.words("措施", 15), Column.figures("关闭前12个月同类", 1)),
            List.of(texts.stream().map(Cell::text).toList()),
            null);

    assertThat(ems(of(narrow)[2], 10.5)).isGreaterThan(2.9);
  }

  @Test
  void aLongTableWhoseRowsAreTallLiesAcross() {
    var row = Collections.nCopies(7, LONG + LONG);
    var rows = Collections.nCopies(16, row.stream().map(Cell::text).toList());

    assertThat(ColumnWidths.isForPagesAcross(anyGrid(Collections.nCopies(7, 1), row))).isFalse();
    assertThat(ColumnWidths.isForPagesAcross(new Grid("T", "", columns(7), rows, null))).isTrue();
    assertThat(ColumnWidths.isForPagesAcross(new Grid("T", "", columns(6), six(rows), null)))
        .isFalse();
  }

  private static double[] of(Grid grid) {
    return ColumnWidths.of(grid, Setting.OFFICIAL);
  }

  private static List<Column> columns(int count) {
    return Collections.nCopies(count, Column.words("", 1));
  }

  private static List<List<Cell>> six(List<List<Cell>> rows) {
    return rows.stream().map(row -> row.subList(0, 6)).toList();
  }

  private static double ems(double part, double points) {
    return part * 442.2 / points - 9 / points;
  }

  private static Grid anyGrid(List<Integer> asked, List<String> texts) {
    return new Grid(
        "T",
        "",
        asked.stream().map(width -> Column.words("", width)).toList(),
        List.of(texts.stream().map(Cell::text).toList()),
        null);
  }
}
