package io.vigil.app.caseimport;

import io.vigil.command.imports.RowError;
import io.vigil.command.intake.CaseImports;
import java.util.List;

/**
 * What became of the rows of a file of cases.
 *
 * @param importId under which the log of imports knows it
 * @param accepted cases that were not known
 * @param unchanged cases whose own number was taken in before; they stay as they are
 * @param errors rows that were refused: line, column, value, and what to do
 */
public record CaseReceipt(
    String importId, long accepted, long unchanged, long rejected, List<RowError> errors) {

  static CaseReceipt of(CaseImports.Logged logged) {
    CaseImports.Taken taken = logged.taken();
    return new CaseReceipt(
        logged.importId(),
        taken.accepted(),
        taken.unchanged(),
        taken.errors().size(),
        taken.errors());
  }
}
