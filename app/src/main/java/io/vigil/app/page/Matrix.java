package io.vigil.app.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.grading.Colour;
import io.vigil.api.overview.FindMatrix;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Faculties by control points: the latest value against the same period a year before. Points of
 * which nobody has a value are left out.
 */
@Component
class Matrix {
  private final UnitAccess access;
  private final CollegeCalendar calendar;
  private final LoadingCache<LocalDate, FindMatrix.Result> found;

  Matrix(Questions questions, UnitAccess access, CollegeCalendar calendar) {
    this.access = access;
    this.calendar = calendar;
    this.found =
        Caffeine.newBuilder()
            .maximumSize(2)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(
                today -> questions.ask(new FindMatrix(List.of(), today), FindMatrix.Result.class));
  }

  record Grid(List<FindMatrix.Column> columns, List<Row> rows) {}

  record Row(String unit, String name, List<Cell> cells) {}

  /**
   * One faculty and control point.
   *
   * @param change against a year before, with an arrow; empty where unknown
   */
  record Cell(
      String controlPoint,
      String value,
      String change,
      @Nullable Boolean better,
      @Nullable Colour colour) {

    public String tone() {
      return better == null ? "same" : better ? "better" : "worse";
    }

    public String look() {
      if (colour != null) {
        return "cell-" + colour;
      }
      return value.equals(Figures.NONE) ? "cell-none" : "";
    }
  }

  Grid of(SignedIn person) {
    FindMatrix.Result all = found.get(calendar.today());
    List<FindMatrix.Row> visible =
        all.rows().stream().filter(row -> access.sees(person, row.unit())).toList();
    int[] filled =
        IntStream.range(0, all.columns().size())
            .filter(i -> visible.stream().anyMatch(row -> row.cells().get(i).value() != null))
            .toArray();
    return new Grid(
        Arrays.stream(filled).mapToObj(all.columns()::get).toList(),
        visible.stream().map(row -> row(all.columns(), filled, row)).toList());
  }

  private static Row row(List<FindMatrix.Column> columns, int[] filled, FindMatrix.Row row) {
    String name = row.name();
    return new Row(
        row.unit(),
        name == null ? row.unit() : name,
        Arrays.stream(filled).mapToObj(i -> cell(columns.get(i), row.cells().get(i))).toList());
  }

  private static Cell cell(FindMatrix.Column column, FindMatrix.Cell cell) {
    return new Cell(
        column.controlPoint(),
        Figures.plain(cell.value()),
        change(cell.value(), cell.valueBefore()),
        cell.better(),
        cell.colour());
  }

  private static String change(@Nullable Double now, @Nullable Double before) {
    if (now == null || before == null) {
      return "";
    }
    String difference = Figures.plain(Math.abs(now - before));
    return difference.equals("0") ? "＝" : (now > before ? "↑ " : "↓ ") + difference;
  }
}
