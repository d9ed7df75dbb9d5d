package io.vigil.api.overview;

import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories that went well (向好) within about a year: classes that are back after an incident and its
 * measures, and units whose good practice was adopted.
 *
 * @param today periods that are over before it are looked at
 */
public record FindProgress(LocalDate today) {

  public record Result(List<Recovery> recoveries, List<Recognition> recognitions) {}

  /**
   * Classes of one unit that were warned of when an incident happened around them: since measures
   * were taken they are, put together, inside the standard.
   *
   * @param unit above the classes
   * @param classes ids of the classes, in order
   * @param classNames what they are called, in the same order
   * @param periods how many in a row, up to the latest
   * @param since code of the first of them
   */
  public record Recovery(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      List<String> classes,
      List<String> classNames,
      long periods,
      String since,
      PeriodKind kind,
      double standard,
      String unitOfMeasure) {}

  /**
   * A unit whose practice was adopted.
   *
   * @param terms the latest ones in a row that are over and in which no value of it had a colour
   */
  public record Recognition(
      String practiceId, String title, String unit, @Nullable String unitName, long terms) {}
}
