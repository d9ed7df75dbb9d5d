package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.text.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is left to do.
 *
 * @param problem key of what is wrong
 * @param about what it is about, in words
 * @param answering who answers for it: a position, or a person by their code
 * @param state the figure that shows it
 * @param next the next step, in words
 * @param by until when, in words; {@code null} for the usual day
 */
record PlanRow(
    String problem, String about, String answering, Cell state, String next, @Nullable String by) {

  PlanRow(String problem, String about, String answering, Cell state, String next) {
    this(problem, about, answering, state, next, null);
  }

  /**
   * @param usual until when, where it has no day of its own
   */
  List<Cell> cells(Sheet sheet, LocalDate usual) {
    return List.of(
        sheet.text(sheet.words().text(problem)),
        sheet.text(about),
        sheet.text(answering),
        state,
        sheet.text(next),
        sheet.text(Objects.requireNonNullElse(by, usual.toString())));
  }
}
