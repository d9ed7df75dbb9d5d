package io.vigil.query.reference;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads control points and their lines out of rows of the board. */
public final class Definitions {

  private Definitions() {}

  public static ControlPointDefinition read(ResultSet row) throws SQLException {
    return new ControlPointDefinition(
        row.getString("control_point"),
        row.getString("name"),
        row.getString("name_en"),
        Rows.name(row, "level", Level.class),
        row.getString("element"),
        row.getString("unit_of_measure"),
        Rows.name(row, "direction", Direction.class),
        Rows.name(row, "period_kind", PeriodKind.class),
        Rows.name(row, "judging_period_kind", PeriodKind.class),
        row.getInt("persistence"),
        row.getInt("recovery"),
        Rows.number(row, "minimum_denominator"),
        Rows.name(row, "ceiling", Colour.class),
        row.getBoolean("open"),
        row.getString("open_reason"),
        Rows.list(row, "aliases"),
        row.getString("owner"),
        row.getString("formula"),
        row.getString("data_reference"),
        row.getString("source"),
        row.getString("basis"));
  }

  static Detection detection(ResultSet row) throws SQLException {
    return new Detection(
        row.getBoolean("statistics"),
        Rows.optionalName(row, "colour", Colour.class),
        row.getObject("run_length", Integer.class),
        row.getObject("raise_window", Integer.class),
        Rows.number(row, "clear_margin"),
        Rows.date(row, "valid_from"));
  }

  public static Lines lines(ResultSet row) throws SQLException {
    var ladder =
        new Ladder(
            Rows.number(row, "ladder_blue"),
            Rows.number(row, "ladder_yellow"),
            Rows.number(row, "ladder_orange"),
            Rows.number(row, "ladder_red"));
    return new Lines(
        Rows.number(row, "target"),
        Rows.number(row, "standard"),
        Rows.number(row, "warning"),
        Rows.number(row, "upper_standard"),
        Rows.number(row, "upper_warning"),
        ladder.isEmpty() ? null : ladder,
        Rows.date(row, "valid_from"));
  }
}
