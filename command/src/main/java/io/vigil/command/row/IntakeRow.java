package io.vigil.command.row;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that may become facts, as a file or a program gives it. {@code recordedAt} is set only by a
 * program that tells of the past; {@code null} means now.
 */
public sealed interface IntakeRow {
  /** Number of the line it stands on, for people who look for it. */
  long line();

  /**
   * @param kind as people write it, in any case
   * @param nameEn English name; {@code null} where the row says nothing of it, so that it stays
   */
  record UnitRow(
      long line,
      String unit,
      String name,
      String kind,
      @Nullable String parent,
      List<String> aliases,
      @Nullable String nameEn,
      @Nullable Instant recordedAt)
      implements IntakeRow {}

  /** What is said of a control point: what it is, or from when on which lines hold. */
  sealed interface CatalogueRow extends IntakeRow {}

  /**
   * @param lines {@code null} where the row says nothing of lines
   * @param detection {@code null} where the row says nothing of how statistics are weighed
   */
  record ControlPointRow(
      long line,
      ControlPointDefinition definition,
      @Nullable Lines lines,
      @Nullable Detection detection,
      @Nullable String document,
      @Nullable Instant recordedAt)
      implements CatalogueRow {}

  /** Another version of the lines of a control point that is defined already. */
  record LinesRow(
      long line,
      String controlPoint,
      Lines lines,
      @Nullable String basis,
      @Nullable String document,
      @Nullable Instant recordedAt)
      implements CatalogueRow {}

  /** Without any number it says that nothing occurred, as {@code 0} out of {@code 0} does. */
  record ReadingRow(
      long line,
      String controlPoint,
      String unit,
      String period,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Instant recordedAt)
      implements IntakeRow {}

  record TallyRow(
      long line,
      String period,
      String unit,
      String category,
      String severity,
      long count,
      @Nullable Instant recordedAt)
      implements IntakeRow {}

  record AssignmentRow(
      long line,
      String controlPoint,
      String unit,
      String firstPeriod,
      @Nullable String lastPeriod,
      @Nullable String dataOwner,
      @Nullable String improvementOwner,
      @Nullable String due,
      @Nullable Instant recordedAt)
      implements IntakeRow {}

  /** What a calendar says of a root unit; {@code null} means the only one there is. */
  sealed interface CalendarRow extends IntakeRow {
    @Nullable String root();
  }

  record TermRow(
      long line,
      @Nullable String root,
      String term,
      LocalDate firstMonday,
      int weeks,
      int classWeeks,
      @Nullable Instant recordedAt)
      implements CalendarRow {}

  record DayRow(
      long line,
      @Nullable String root,
      LocalDate date,
      boolean worked,
      @Nullable String name,
      @Nullable Instant recordedAt)
      implements CalendarRow {}
}
