package io.vigil.app.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The default catalogue as tests read it. */
public final class Catalogue {
  private static final Map<String, PeriodKind> PERIODS =
      Map.of(
          "日", PeriodKind.DAY,
          "教学周", PeriodKind.TEACHING_WEEK,
          "月", PeriodKind.MONTH,
          "学期", PeriodKind.TERM,
          "学年", PeriodKind.SCHOOL_YEAR,
          "自然年", PeriodKind.CALENDAR_YEAR);
  private static final Map<String, Direction> DIRECTIONS =
      Map.of(
          "higher_better", Direction.HIGHER_IS_BETTER,
          "lower_better", Direction.LOWER_IS_BETTER,
          "range", Direction.RANGE,
          "yes_no", Direction.YES_NO,
          "zero_tolerance", Direction.ZERO_TOLERANCE);
  private static final List<NamedCsvRecord> ROWS = read();
  private static final Map<String, NamedCsvRecord> BY_CODE =
      ROWS.stream().collect(Collectors.toMap(row -> row.getField("code"), Function.identity()));

  private Catalogue() {}

  static List<NamedCsvRecord> rows() {
    return ROWS;
  }

  static NamedCsvRecord row(String code) {
    return Objects.requireNonNull(BY_CODE.get(code), code);
  }

  public static boolean has(String code) {
    return BY_CODE.containsKey(code);
  }

  public static PeriodKind period(String code) {
    return period(row(code), "collection_period");
  }

  static PeriodKind period(NamedCsvRecord row, String column) {
    return Objects.requireNonNull(PERIODS.get(row.getField(column)), row.getField(column));
  }

  public static JudgingRule rule(String code) {
    NamedCsvRecord row = row(code);
    return new JudgingRule(
        Objects.requireNonNull(DIRECTIONS.get(row.getField("direction"))),
        row.getField("unit"),
        lines(row),
        Colour.valueOf(row.getField("colour_ceiling")),
        number(row, "minimum_denominator"),
        Integer.parseInt(row.getField("persistence")),
        Integer.parseInt(row.getField("recovery")),
        period(row, "judging_period"));
  }

  static @Nullable Double number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static Lines lines(NamedCsvRecord row) {
    Ladder ladder =
        new Ladder(
            number(row, "ladder_blue"),
            number(row, "ladder_yellow"),
            number(row, "ladder_orange"),
            number(row, "ladder_red"));
    return new Lines(
        number(row, "target_value"),
        number(row, "standard_value"),
        number(row, "warning_value"),
        number(row, "upper_standard"),
        number(row, "upper_warning"),
        ladder,
        LocalDate.of(2000, 1, 1));
  }

  private static List<NamedCsvRecord> read() {
    InputStream file =
        Objects.requireNonNull(
            Catalogue.class.getResourceAsStream("/catalogue/control-points.csv"));
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
