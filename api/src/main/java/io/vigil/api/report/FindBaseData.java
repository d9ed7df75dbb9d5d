package io.vigil.api.report;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Base data of a school year as regional offices collect them: every base quantity, and every
 * control point of the college or a programme that refers to the status-data platform (状态数据平台).
 *
 * @param schoolYear such as {@code 2025-26}
 * @param first its first day
 * @param last its last day
 * @param scopes units whose subtrees are visible; empty for all
 */
public record FindBaseData(
    String schoolYear, LocalDate first, LocalDate last, List<String> scopes) {

  public record Result(List<Row> rows) {}

  /**
   * A value, or a control point in use of which none is there.
   *
   * @param reference table or section of the platform, with the version or document that says so;
   *     {@code null} of a base quantity that has none
   * @param unit {@code null} where no value is there
   * @param period of the value; readings of shorter periods than a term are put together to the
   *     school year: a ratio from its sums, a count added up, other values averaged
   * @param readings how many were put together; 0 where none is there
   * @param value in the unit of measure; {@code null} where nothing occurred, or none is there
   */
  public record Row(
      String controlPoint,
      String name,
      @Nullable String nameEn,
      @Nullable String reference,
      @Nullable String element,
      String unitOfMeasure,
      @Nullable String formula,
      @Nullable String source,
      PeriodKind collected,
      @Nullable String unit,
      @Nullable String unitName,
      @Nullable UnitKind unitKind,
      @Nullable String period,
      long readings,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Instant recordedAt) {

    public boolean isMissing() {
      return readings == 0;
    }
  }
}
