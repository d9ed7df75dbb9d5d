package io.vigil.command.intake;

import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.command.calendar.CalendarRows;
import io.vigil.command.controlpoint.AssignmentRows;
import io.vigil.command.controlpoint.ControlPointRows;
import io.vigil.command.reading.Horizon;
import io.vigil.command.reading.ReadingRows;
import io.vigil.command.row.IntakeRow;
import io.vigil.command.row.RowHandler;
import io.vigil.command.tally.TallyRows;
import io.vigil.command.unit.UnitRows;

/** One handler per import, by its kind. */
final class RowHandlers {
  private final Horizon horizon;

  RowHandlers(Horizon horizon) {
    this.horizon = horizon;
  }

  RowHandler<? extends IntakeRow> handlerOf(ImportKind kind) {
    return switch (kind) {
      case UNITS -> new UnitRows();
      case CONTROL_POINTS -> new ControlPointRows();
      case READINGS -> new ReadingRows(horizon);
      case INCIDENT_TALLIES -> new TallyRows();
      case ASSIGNMENTS -> new AssignmentRows();
      case CALENDAR -> new CalendarRows();
      case INCIDENTS, COMPLAINTS ->
          throw Rejection.invalid(
              "import.cases",
              "Files of cases have an address of their own: /api/incidents/import,"
                  + " /api/complaints/import.");
    };
  }
}
