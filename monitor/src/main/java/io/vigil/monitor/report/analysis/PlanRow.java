package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.text.Sheet;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that is left to do.
 *
 * @param problem key of what is wrong
 * @param about what it is about, in words
 * @param answering who answers for it: a position, or a person by their code
 * @param state the figure that shows it
 * @param next the next step, in words
 */
record PlanRow(String problem, String about, String answering, Cell state, String next) {

  List<Cell> cells(Sheet sheet, LocalDate by) {
    return List.of(
        sheet.text(sheet.words().text(problem)),
        sheet.text(about),
        sheet.text(answering),
        state,
        sheet.text(next),
        sheet.text(by.toString()));
  }
}
