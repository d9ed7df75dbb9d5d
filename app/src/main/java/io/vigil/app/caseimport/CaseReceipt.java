package io.vigil.app.caseimport;

import io.vigil.command.imports.RowError;
import io.vigil.command.intake.CaseImports;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file of cases.
 *
 * @param importId under which the log of imports knows it; {@code null} in a process without it
 * @param accepted cases that were not known
 * @param unchanged cases whose own number was taken in before; they stay as they are
 * @param errors rows that were refused: line, column, value, and what to do
 */
public record CaseReceipt(
    @Nullable String importId,
    long accepted,
    long unchanged,
    long rejected,
    List<RowError> errors) {

  static CaseReceipt of(CaseImports.Logged logged) {
    return of(logged.importId(), logged.taken());
  }

  static CaseReceipt of(@Nullable String importId, CaseImports.Taken taken) {
    return new CaseReceipt(
        importId, taken.accepted(), taken.unchanged(), taken.errors().size(), taken.errors());
  }
}
